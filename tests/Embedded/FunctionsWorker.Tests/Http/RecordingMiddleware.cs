using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace FunctionsWorker.Tests.Http;

public sealed class RecordingMiddleware(Recorder recorder) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        recorder.Add("inner");
        return next(context);
    }
}

public sealed class RefusingMiddleware(Recorder recorder) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        recorder.Add("refused");
        return Task.CompletedTask;
    }
}

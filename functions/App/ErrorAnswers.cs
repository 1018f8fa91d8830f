using Analytics.Azure;
using Analytics.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Analytics.App;

/// <summary>
/// Answers for an HTTP function that threw: 503 when a service that it needs is away, a status of 400 and more when the request itself cannot be
/// read, else 500. Other triggers fail, and are tried again.
/// </summary>
public sealed partial class ErrorAnswers(ILogger<ErrorAnswers> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (context.GetHttpContext() is { Response.HasStarted: false })
        {
            var http = context.GetHttpContext()!; // checked by the filter
            switch (exception)
            {
                case BadHttpRequestException unreadable:
                    await Problem.For(unreadable).ExecuteAsync(http);
                    break;
                case OperationCanceledException or IOException when http.RequestAborted.IsCancellationRequested:
                    break; // the client has gone: nobody waits for an answer, and nothing has failed
                case OperationCanceledException when context.CancellationToken.IsCancellationRequested:
                    throw; // the host has called it off, and says so itself
                case FunctionInputConverterException:
                    await Problem.For(new Rejection("address", "holds a parameter that is not of the form which it must have")).ExecuteAsync(http);
                    break;
                case var _ when ServiceAway.Is(exception, CancellationToken.None):
                    LogOutage(exception, context.FunctionDefinition.Name);
                    await Problem.Unavailable("A service that the answer needs is away.").ExecuteAsync(http);
                    break;
                default:
                    await Problem.Failed().ExecuteAsync(http);
                    throw; // a failed call to whoever counts them
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} cannot answer: a service is away")]
    private partial void LogOutage(Exception exception, string function);
}

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around every invocation, whatever its trigger.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <param name="next">The rest of the pipeline; not calling it skips the function.</param>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

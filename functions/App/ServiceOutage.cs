using Analytics.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Analytics.App;

/// <summary>Answers an HTTP request with 503 when a service that it needs is away; other triggers fail, and are tried again.</summary>
public sealed partial class ServiceOutage(ILogger<ServiceOutage> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (ServiceAway.Is(exception) && context.GetHttpContext() is not null)
        {
            LogOutage(exception, context.FunctionDefinition.Name);
            await Problem.Unavailable("A service that the answer needs is away.").ExecuteAsync(context.GetHttpContext()!); // checked by the filter
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} cannot answer: a service is away")]
    private partial void LogOutage(Exception exception, string function);
}

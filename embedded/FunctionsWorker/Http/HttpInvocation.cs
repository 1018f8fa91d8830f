using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Answers a request: checks the key, runs the function, writes what it returned.</summary>
internal sealed partial class HttpInvocation(
    FunctionInvoker invoker, HostKeys keys, HttpListener listener, Shutdown shutdown, ILogger<HttpInvocation> logger)
{
    public async Task InvokeAsync(HttpFunction function, HttpContext context)
    {
        if (listener.EnableAuth && !keys.Allow(function.Level, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            var result = await invoker.InvokeAsync(
                function.Function,
                new HttpInput(context),
                retry: null,
                context.RequestServices,
                invocation => invocation.Items[FunctionContextExtensions.HttpContextKey] = context,
                context.RequestAborted);
            await HttpResult.WriteAsync(result, context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
        catch (OperationCanceledException) when (shutdown.Abort.IsCancellationRequested)
        {
            Fail(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (BadHttpRequestException exception) // a body beyond the limit, or one that breaks off
        {
            Fail(context, exception.StatusCode);
        }
#pragma warning disable CA1031 // whatever the function throws is a failure of this request alone
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, function.Function.Name);
            Fail(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Fail(HttpContext context, int statusCode)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // half an answer must not look like a whole one
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = statusCode;
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed.")]
    private partial void LogFailed(Exception exception, string function);
}

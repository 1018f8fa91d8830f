using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Invokes a function until it succeeds, its retries are used up, or the host stops.</summary>
internal sealed partial class RetryingInvoker(FunctionInvoker invoker, Shutdown shutdown, TimeProvider time, ILogger<RetryingInvoker> logger)
{
    /// <summary>Repeats with the same input; a failure is logged here, whether it is the last or not.</summary>
    public async Task<InvocationOutcome> InvokeAsync(EmbeddedFunction function, TriggerInput input)
    {
        var policy = RetryPolicy.Of(function.Retry);
        for (var retryCount = 0; ; retryCount++)
        {
            try
            {
                var retry = policy is null ? null : new InvocationRetryContext(retryCount, policy.MaxRetryCount);
                await invoker.InvokeAsync(function, input, retry, CancellationToken.None);
                return shutdown.Abort.IsCancellationRequested ? InvocationOutcome.Cancelled : InvocationOutcome.Succeeded;
            }
            catch (OperationCanceledException) when (shutdown.Abort.IsCancellationRequested)
            {
                return InvocationOutcome.Cancelled;
            }
#pragma warning disable CA1031 // whatever the function throws is its failure, and the host goes on
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (shutdown.Stopping.IsCancellationRequested)
                {
                    LogFailed(exception, function.Name);
                    return InvocationOutcome.Cancelled;
                }

                if (policy is null || !policy.Allows(retryCount))
                {
                    LogFailed(exception, function.Name);
                    return InvocationOutcome.Failed;
                }

                LogRetrying(exception, function.Name, policy.Delay(retryCount), retryCount + 1);
            }

            try
            {
                await Task.Delay(policy.Delay(retryCount), time, shutdown.Stopping);
            }
            catch (OperationCanceledException)
            {
                return InvocationOutcome.Cancelled;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed.")]
    private partial void LogFailed(Exception exception, string function);

    [LoggerMessage(LogLevel.Warning, "{Function} failed; retry {Retry} follows in {Delay}.")]
    private partial void LogRetrying(Exception exception, string function, TimeSpan delay, int retry);
}

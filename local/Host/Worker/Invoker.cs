using System.Collections.Concurrent;
using Local.Host.Worker.Rpc;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>Runs functions in one worker, within the function time-out, and knows which of them run.</summary>
/// <param name="functionTimeout">Null is for ever.</param>
internal sealed partial class Invoker(FunctionWorker worker, Shutdown shutdown, TimeSpan? functionTimeout, ILogger<Invoker> logger)
{
    private static readonly TimeSpan TimeoutGrace = TimeSpan.FromSeconds(10); // to end once it is cancelled; then the worker is restarted

    private readonly ConcurrentDictionary<string, string> _running = new(); // function names by invocation

    /// <summary>How many invocations of each function run.</summary>
    public IEnumerable<(string Function, int Count)> Running => _running.Values.GroupBy(name => name).Select(group => (group.Key, group.Count()));

    /// <summary>Invokes until it succeeds, its retries are used up, or the host stops.</summary>
    public async Task<InvocationOutcome> InvokeAsync(Function function, TriggerInput input, RetryPolicy? policy)
    {
        RpcException? last = null;
        for (var retryCount = 0; ; retryCount++)
        {
            var request = input.ToRequest(function);
            if (policy is not null)
            {
                request.RetryContext = new RetryContext { RetryCount = retryCount, MaxRetryCount = policy.MaxRetryCount, Exception = last };
            }

            try
            {
                var process = await worker.ReadyAsync(shutdown.Stopping);
                last = await InvokeAsync(process, function, request, CancellationToken.None);
                if (shutdown.Abort.IsCancellationRequested || (last is not null && shutdown.Stopping.IsCancellationRequested))
                {
                    return InvocationOutcome.Cancelled;
                }

                if (last is null || policy is null || !policy.Allows(retryCount))
                {
                    return last is null ? InvocationOutcome.Succeeded : InvocationOutcome.Failed;
                }

                LogRetry(function.Name, retryCount + 1, policy.Delay(retryCount));
                await Task.Delay(policy.Delay(retryCount), shutdown.Stopping);
            }
            catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
            {
                return InvocationOutcome.Cancelled; // between two attempts, or before the first
            }
        }
    }

    /// <summary>Invokes once.</summary>
    /// <param name="cancellationToken">Cancels the function, beside the host's own reasons.</param>
    /// <returns>What went wrong, or null.</returns>
    public async Task<RpcException?> InvokeAsync(
        WorkerProcess process, Function function, InvocationRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(functionTimeout ?? Timeout.InfiniteTimeSpan);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, shutdown.Abort, cancellationToken);
        using var restart = timeout.Token.Register(() => _ = RestartAsync(process, function, request.InvocationId));
        _running[request.InvocationId] = function.Name;
        try
        {
            var result = await process.InvokeAsync(request, cancel.Token);
            var failure = timeout.IsCancellationRequested ? new RpcException { Message = $"It took longer than functionTimeout, {functionTimeout}." }
                : result.Status == StatusResult.Types.Status.Success ? null
                : result.Exception ?? new RpcException { Message = result.Result };
            if (failure is not null && (timeout.IsCancellationRequested || !cancel.IsCancellationRequested))
            {
                LogFailed(function.Name, WorkerLog.Text(failure));
            }

            return failure;
        }
        catch (WorkerGoneException exception)
        {
            LogFailed(function.Name, exception.Message);
            return new RpcException { Message = exception.Message };
        }
        finally
        {
            _running.TryRemove(request.InvocationId, out _);
        }
    }

    // As the Functions host does: what does not end when it is cancelled cannot be ended otherwise.
    private async Task RestartAsync(WorkerProcess process, Function function, string invocationId)
    {
        await Task.Delay(TimeoutGrace, CancellationToken.None);
        if (_running.ContainsKey(invocationId))
        {
            LogRestart(function.Name, TimeoutGrace);
            process.Kill();
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed: {Exception}")]
    private partial void LogFailed(string function, string exception);

    [LoggerMessage(LogLevel.Warning, "{Function}: retry {Retry} follows in {Delay}.")]
    private partial void LogRetry(string function, int retry, TimeSpan delay);

    [LoggerMessage(LogLevel.Error, "{Function} has not ended {Grace} after it was cancelled: its worker process is restarted.")]
    private partial void LogRestart(string function, TimeSpan grace);
}

using Local.Host.Worker;

namespace Local.Host.EventHubs;

/// <summary>Runs batches in one worker, or, unkindly, in two at once as if a partition had two owners.</summary>
internal sealed class BatchInvoker(IReadOnlyList<Invoker> workers, Unkindness unkindness)
{
    private const int UnkindRetryCount = 2; // three attempts

    /// <summary>Whether a batch that was cancelled counts as done.</summary>
    public bool ChecksCancelledPoint => unkindness.HasFlag(Unkindness.CheckpointCancelled);

    public async Task<InvocationOutcome> InvokeAsync(Function function, TriggerInput input)
    {
        var policy = unkindness.HasFlag(Unkindness.LastRetry) ? function.Retry?.AtMost(UnkindRetryCount) : function.Retry;
        var outcomes = await Task.WhenAll(workers.Select(worker => worker.InvokeAsync(function, input, policy)));
        return outcomes.Contains(InvocationOutcome.Cancelled) ? InvocationOutcome.Cancelled : outcomes.Min();
    }
}

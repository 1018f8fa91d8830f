namespace Analytics.App;

/// <summary>Ends the work for an answer when it takes too long; whoever asked gets a 503 instead of waiting for a service that is silent.</summary>
internal sealed class AnswerLimit : IDisposable
{
    /// <summary>How long an answer may take: what takes longer is asked again by a person or given up by a client.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _limitOrCaller;

    public AnswerLimit(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _limit = new CancellationTokenSource(limit, time);
        _limitOrCaller = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, caller);
    }

    /// <summary>Cancelled when the time is up, and when the caller calls it off.</summary>
    public CancellationToken Token => _limitOrCaller.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _limitOrCaller.Dispose();
        _limit.Dispose();
    }
}

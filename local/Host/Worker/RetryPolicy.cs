using Local.Host.Worker.Rpc;

namespace Local.Host.Worker;

/// <summary>When a failed invocation is repeated, as its function's retry attribute says.</summary>
/// <param name="MaxRetryCount">-1 is for ever.</param>
/// <param name="First">The wait before the first repetition; it doubles with each.</param>
/// <param name="Longest">What the wait grows to at most; a fixed delay equals <paramref name="First"/>.</param>
internal sealed record RetryPolicy(int MaxRetryCount, TimeSpan First, TimeSpan Longest)
{
    private const int MaxDoublings = 30; // a second doubled that often is longer than any interval

    /// <summary>The policy of an attribute; null without one.</summary>
    public static RetryPolicy? Of(RpcRetryOptions? options) => options switch
    {
        null => null,
        { RetryStrategy: RpcRetryOptions.Types.RetryStrategy.FixedDelay } =>
            new RetryPolicy(options.MaxRetryCount, options.DelayInterval.ToTimeSpan(), options.DelayInterval.ToTimeSpan()),
        _ => new RetryPolicy(options.MaxRetryCount, options.MinimumInterval.ToTimeSpan(), options.MaximumInterval.ToTimeSpan()),
    };

    /// <summary>Whether there is one more repetition after <paramref name="retryCount"/> of them.</summary>
    public bool Allows(int retryCount) => MaxRetryCount < 0 || retryCount < MaxRetryCount;

    /// <summary>How long to wait before the repetition that follows <paramref name="retryCount"/> others.</summary>
    public TimeSpan Delay(int retryCount)
    {
        var delay = First * Math.Pow(2, Math.Min(retryCount, MaxDoublings));
        return delay < Longest ? delay : Longest;
    }

    /// <summary>The same, but giving up after <paramref name="maxRetryCount"/> repetitions.</summary>
    public RetryPolicy AtMost(int maxRetryCount) =>
        Allows(maxRetryCount) ? this with { MaxRetryCount = maxRetryCount } : this;
}

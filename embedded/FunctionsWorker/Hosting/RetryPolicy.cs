using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>When a failed invocation is repeated, as its function's retry attribute says.</summary>
internal sealed class RetryPolicy
{
    private const int MaxDoublings = 30; // a second doubled that often is longer than any interval

    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;

    private RetryPolicy(int maxRetryCount, TimeSpan first, TimeSpan longest)
    {
        MaxRetryCount = maxRetryCount;
        _first = first;
        _longest = longest;
    }

    /// <summary>-1 is for ever.</summary>
    public int MaxRetryCount { get; }

    /// <summary>The policy of an attribute; null without one.</summary>
    public static RetryPolicy? Of(RetryAttribute? attribute) => attribute switch
    {
        null => null,
        FixedDelayRetryAttribute retry => new RetryPolicy(retry.MaxRetryCount, Span(retry.DelayInterval), Span(retry.DelayInterval)),
        ExponentialBackoffRetryAttribute retry => new RetryPolicy(retry.MaxRetryCount, Span(retry.MinimumInterval), Span(retry.MaximumInterval)),
        _ => throw new InvalidOperationException($"The embedded host does not know {attribute.GetType()}."),
    };

    /// <summary>Whether there is one more repetition after <paramref name="retryCount"/> of them.</summary>
    public bool Allows(int retryCount) => MaxRetryCount < 0 || retryCount < MaxRetryCount;

    /// <summary>How long to wait before the repetition that follows <paramref name="retryCount"/> others.</summary>
    public TimeSpan Delay(int retryCount)
    {
        var delay = _first * Math.Pow(2, Math.Min(retryCount, MaxDoublings));
        return delay < _longest ? delay : _longest;
    }

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}

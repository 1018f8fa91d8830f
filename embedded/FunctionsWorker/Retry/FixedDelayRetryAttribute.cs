using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed invocation after a fixed delay.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">How often at most; -1 repeats for ever.</param>
    /// <param name="delayInterval">The delay, as HH:mm:ss.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is no time span, or is negative.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        if (!TimeSpan.TryParse(delayInterval, CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(delayInterval), delayInterval, "Must be a time span that is not negative, as HH:mm:ss.");
        }

        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The delay, as HH:mm:ss.</summary>
    public string DelayInterval { get; }
}

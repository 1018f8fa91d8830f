using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Repeats a failed invocation after delays that double between two limits.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <param name="maxRetryCount">How often at most; -1 repeats for ever.</param>
    /// <param name="minimumInterval">The first delay, as HH:mm:ss.</param>
    /// <param name="maximumInterval">The longest delay, as HH:mm:ss.</param>
    /// <exception cref="ArgumentOutOfRangeException">An interval is no time span, or is negative.</exception>
    /// <exception cref="ArgumentException">The first delay is longer than the longest.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        if (!TimeSpan.TryParse(minimumInterval, CultureInfo.InvariantCulture, out var minimum) || minimum < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumInterval), minimumInterval, "Must be a time span that is not negative, as HH:mm:ss.");
        }

        if (!TimeSpan.TryParse(maximumInterval, CultureInfo.InvariantCulture, out var maximum) || maximum < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumInterval), maximumInterval, "Must be a time span that is not negative, as HH:mm:ss.");
        }

        if (minimum > maximum)
        {
            throw new ArgumentException($"Must not be longer than the maximum interval {maximumInterval}.", nameof(minimumInterval));
        }

        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The first delay, as HH:mm:ss.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest delay, as HH:mm:ss.</summary>
    public string MaximumInterval { get; }
}

namespace Azure.Messaging.EventHubs;

/// <summary>How a client tries again. A local log needs no second try, so these are checked and kept, and not used.</summary>
public class EventHubsRetryOptions
{
    // The bounds that the service's own client sets.
    private const int MostRetries = 100;
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestTry = TimeSpan.FromHours(1);

    private int _maximumRetries = 3;
    private TimeSpan _delay = TimeSpan.FromSeconds(0.8);
    private TimeSpan _maximumDelay = TimeSpan.FromMinutes(1);
    private TimeSpan _tryTimeout = TimeSpan.FromMinutes(1);

    public EventHubsRetryMode Mode { get; set; } = EventHubsRetryMode.Exponential;

    public int MaximumRetries
    {
        get => _maximumRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostRetries);
            _maximumRetries = value;
        }
    }

    public TimeSpan Delay
    {
        get => _delay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, ShortestDelay);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestDelay);
            _delay = value;
        }
    }

    public TimeSpan MaximumDelay
    {
        get => _maximumDelay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _maximumDelay = value;
        }
    }

    public TimeSpan TryTimeout
    {
        get => _tryTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestTry);
            _tryTimeout = value;
        }
    }
}

namespace Traffic.Sending;

/// <summary>How fast and in what shape events are sent.</summary>
public sealed record SendOptions
{
    /// <summary>Enough to keep a collector busy while answers travel, few enough that little is in doubt when it dies.</summary>
    public const int DefaultInFlight = 4;

    /// <summary>Events per second; null for as fast as the collector takes them.</summary>
    public double? Rate { get; init; }

    /// <summary>How many requests may wait for their answers at once. With 1, events arrive in the order in which they are sent.</summary>
    public int InFlight { get; init; } = DefaultInFlight;

    public bool Gzip { get; init; } = true;
}

namespace Traffic.Generation;

/// <summary>What to generate. The same options give the same events, byte by byte.</summary>
public sealed record GeneratedTrafficOptions
{
    public required ulong Seed { get; init; }

    public required int Customers { get; init; }

    /// <summary>Events per second of event time.</summary>
    public required double Rate { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>When the first event happens.</summary>
    public required DateTimeOffset From { get; init; }

    public long EventCount => (long)(Rate * Duration.TotalSeconds);
}

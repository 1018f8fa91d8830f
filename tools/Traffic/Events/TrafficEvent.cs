namespace Traffic.Events;

/// <summary>One event as a tracker would send it; <see cref="EventWriter"/> gives it the wire's names.</summary>
public sealed record TrafficEvent
{
    /// <summary>The same for every time that this event is sent, so that sending it again is harmless.</summary>
    public required string EventId { get; init; }

    public required string AnalyticsCustomerId { get; init; }

    public required string SessionId { get; init; }

    /// <summary>When it happened; written in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The visitor's own distance from UTC; null when only the server's is known, and then no local time is written.</summary>
    public TimeSpan? LocalOffset { get; init; }

    public required string Url { get; init; }

    public required string Action { get; init; }

    public required UserInfo UserInfo { get; init; }

    /// <summary>What belongs to this action; null when nothing does.</summary>
    public ActionParameters? ActionParameters { get; init; }
}

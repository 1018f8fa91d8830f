namespace Analytics.Events;

/// <summary>What rollups need of one event. Ids are kept as their 64-bit hashes (XXH64), which is what the sketches take in.</summary>
public readonly record struct AnalyticsEvent
{
    /// <summary>Whose site sent it.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>When it happened by the sender's clock, UTC; see <see cref="TimeAt"/>.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What the visitor did.</summary>
    public required EventAction Action { get; init; }

    /// <summary>Hash of <c>sessionId</c>.</summary>
    public required ulong Session { get; init; }

    /// <summary>Hash of <c>userInfo.visitorId</c>; without one, each session counts as a visitor of its own.</summary>
    public required ulong Visitor { get; init; }

    /// <summary>Hash of <c>eventId</c>; null when the client sends none, and then it cannot be recognised when sent twice.</summary>
    public ulong? EventId { get; init; }

    /// <summary>Time that the visitor spent on the page since the last report, in milliseconds.</summary>
    public long EngagementMilliseconds { get; init; }

    /// <summary>
    /// The time that counts: the sender's, or the enqueued time when the sender's clock is ahead by more than <see
    /// cref="EventLimits.MaxFutureSkew"/>.
    /// </summary>
    public DateTimeOffset TimeAt(DateTimeOffset enqueuedAt) => Time > enqueuedAt + EventLimits.MaxFutureSkew ? enqueuedAt : Time;
}

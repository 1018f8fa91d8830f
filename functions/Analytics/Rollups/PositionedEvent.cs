using Analytics.Events;

namespace Analytics.Rollups;

/// <summary>An event and where it stands in its shard. Events that travelled in one message share a position.</summary>
public readonly record struct PositionedEvent(Watermark Position, AnalyticsEvent Event)
{
    /// <summary>The time that counts for this event, UTC.</summary>
    public DateTimeOffset Time => Event.TimeAt(Position.EnqueuedAt);
}

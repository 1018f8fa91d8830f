using Analytics.Sketches;

namespace Analytics.Rollups;

/// <summary>One customer's hour in one shard: what was counted, how far the shard was read, and which client event ids were seen.</summary>
public sealed class HourRow
{
    /// <summary>A row that has absorbed nothing.</summary>
    /// <param name="start">The instant at which the hour starts, UTC.</param>
    public HourRow(DateTimeOffset start)
        : this(start, default, new RollupMetrics(), new RecentIds())
    {
    }

    /// <summary>A row as it was stored.</summary>
    public HourRow(DateTimeOffset start, Watermark watermark, RollupMetrics metrics, RecentIds eventIds)
    {
        Start = start;
        Watermark = watermark;
        Metrics = metrics;
        EventIds = eventIds;
    }

    /// <summary>The instant at which the hour starts, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The position of the last event absorbed.</summary>
    public Watermark Watermark { get; private set; }

    /// <summary>What was counted.</summary>
    public RollupMetrics Metrics { get; }

    /// <summary>The client event ids seen last, for dropping what a client sends twice within the hour.</summary>
    public RecentIds EventIds { get; }

    /// <summary>
    /// Counts the events that the row has not absorbed yet and that are no repetition of a client's event id. Absorbing a batch twice, or in other
    /// portions, leaves the same row.
    /// </summary>
    /// <param name="events">Events of this hour in the order of the shard; all events of a message at once, since they share a position.</param>
    /// <returns>The events counted.</returns>
    public IReadOnlyList<PositionedEvent> Absorb(IEnumerable<PositionedEvent> events)
    {
        var absorbed = Watermark;
        var counted = new List<PositionedEvent>();
        foreach (var item in events)
        {
            if (absorbed.Covers(item.Position))
            {
                continue;
            }

            Watermark = Watermark.Advance(item.Position);
            if (item.Event.EventId is not { } id || EventIds.Add(id))
            {
                Metrics.Add(item.Event);
                counted.Add(item);
            }
        }

        return counted;
    }

    /// <summary>Whether both rows hold the same in every part.</summary>
    public bool Matches(HourRow other) =>
        Start == other.Start && Watermark == other.Watermark && Metrics.Matches(other.Metrics)
        && EventIds.ToArray().AsSpan().SequenceEqual(other.EventIds.ToArray());
}

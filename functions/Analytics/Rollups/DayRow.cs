namespace Analytics.Rollups;

/// <summary>One customer's day in one shard: its hours, merged.</summary>
public sealed class DayRow
{
    /// <summary>A row that has absorbed nothing.</summary>
    /// <param name="day">The date in the customer's reporting time zone.</param>
    public DayRow(DateOnly day)
        : this(day, default, new RollupMetrics())
    {
    }

    /// <summary>A row as it was stored.</summary>
    public DayRow(DateOnly day, Watermark watermark, RollupMetrics metrics)
    {
        Day = day;
        Watermark = watermark;
        Metrics = metrics;
    }

    /// <summary>The date in the customer's reporting time zone.</summary>
    public DateOnly Day { get; }

    /// <summary>The furthest watermark of the day's hours.</summary>
    public Watermark Watermark { get; private set; }

    /// <summary>What was counted.</summary>
    public RollupMetrics Metrics { get; }

    /// <summary>The day as its hours make it.</summary>
    public static DayRow Of(DateOnly day, IEnumerable<HourRow> hours)
    {
        var row = new DayRow(day);
        foreach (var hour in hours)
        {
            row.Metrics.Merge(hour.Metrics);
            row.Watermark = Watermark.Max(row.Watermark, hour.Watermark);
        }

        return row;
    }

    /// <summary>
    /// Lets an hour of the day absorb events, and follows it: day and hour are stored in one transaction, so they have absorbed the same.
    /// </summary>
    public void AbsorbThrough(HourRow hour, IEnumerable<PositionedEvent> events)
    {
        foreach (var counted in hour.Absorb(events))
        {
            Metrics.Add(counted.Event);
        }

        Watermark = Watermark.Max(Watermark, hour.Watermark);
    }

    /// <summary>Whether both rows hold the same in every part.</summary>
    public bool Matches(DayRow other) => Day == other.Day && Watermark == other.Watermark && Metrics.Matches(other.Metrics);
}

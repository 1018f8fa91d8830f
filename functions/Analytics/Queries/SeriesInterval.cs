namespace Analytics.Queries;

/// <summary>The width of a series' buckets, in the reporting time zone.</summary>
public enum SeriesInterval
{
    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Calendar days of 23, 24 or 25 hours.</summary>
    Day,
}

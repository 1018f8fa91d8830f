namespace Analytics;

/// <summary>Hours of UTC, by which the archive and the ledger are cut; reports are cut by <see cref="Rollups.ReportingCalendar"/>.</summary>
public static class UtcHour
{
    /// <summary>The start of the UTC hour around <paramref name="instant"/>, with offset zero.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}

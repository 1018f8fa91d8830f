namespace Analytics.Rollups;

/// <summary>The hours and days in which a customer reads reports: those of the reporting time zone, found from instants in UTC.</summary>
/// <remarks>
/// An hour is named by the UTC instant at which it starts: in a zone half an hour off, hours start at half past, and the hour that a clock change
/// repeats is two hours. A day is named by its local date; it has 23, 24 or 25 hours. O(1) per call.
/// </remarks>
public sealed class ReportingCalendar
{
    private readonly TimeZoneInfo _zone;

    /// <param name="zoneId">IANA name, such as <c>Europe/Berlin</c> or <c>UTC</c>.</param>
    /// <exception cref="TimeZoneNotFoundException">The system knows no such zone.</exception>
    public ReportingCalendar(string zoneId) => _zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

    /// <summary>The zone's IANA name.</summary>
    public string ZoneId => _zone.Id;

    /// <summary>The instant at which the hour around <paramref name="instant"/> starts, with offset zero.</summary>
    public DateTimeOffset HourOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        var start = new DateTimeOffset(local.Ticks - (local.Ticks % TimeSpan.TicksPerHour), local.Offset);
        return start.ToUniversalTime();
    }

    /// <summary>The local date around <paramref name="instant"/>.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>
    /// The instant at which <paramref name="day"/> starts: local midnight, or the first instant after it where a clock change skips midnight.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (_zone.IsInvalidTime(midnight))
        {
            // The clock jumps over midnight: the offset before the jump still gives the instant of the jump.
            return new DateTimeOffset(midnight, _zone.GetUtcOffset(midnight.AddHours(-3))).ToUniversalTime();
        }

        var offset = _zone.IsAmbiguousTime(midnight) ? _zone.GetAmbiguousTimeOffsets(midnight).Max() : _zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    /// <summary>The hour after the one that starts at <paramref name="hour"/>.</summary>
    public DateTimeOffset NextHour(DateTimeOffset hour) => HourOf(hour.AddHours(1));

    /// <summary>The starts of the hours that overlap <paramref name="from"/> ≤ t &lt; <paramref name="to"/>, in order.</summary>
    public IEnumerable<DateTimeOffset> Hours(DateTimeOffset from, DateTimeOffset to)
    {
        for (var hour = HourOf(from); hour < to; hour = NextHour(hour))
        {
            yield return hour;
        }
    }

    /// <summary>The local dates that overlap <paramref name="from"/> ≤ t &lt; <paramref name="to"/>, in order.</summary>
    public IEnumerable<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = DayOf(from); StartOf(day) < to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}

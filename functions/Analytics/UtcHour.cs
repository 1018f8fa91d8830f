using System.Globalization;
using Analytics.Events;

namespace Analytics;

/// <summary>Hours of UTC, by which the archive and the ledger are cut; reports are cut by <see cref="Rollups.ReportingCalendar"/>.</summary>
public static class UtcHour
{
    /// <summary>The start of the UTC hour around <paramref name="instant"/>, with offset zero.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>The hours from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<DateTimeOffset> Through(DateTimeOffset first, DateTimeOffset last)
    {
        for (var hour = first; hour <= last; hour = hour.AddHours(1))
        {
            yield return hour;
        }
    }

    /// <summary>Reads a request's field that names a full hour in UTC.</summary>
    public static bool TryParse(string field, string? text, out DateTimeOffset hour, out Rejection rejection)
    {
        bool isHour = DateTimeOffset.TryParseExact(
                text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out hour)
            && hour == Of(hour) && hour >= EventLimits.MinTime;
        rejection = isHour ? default : new Rejection(field, "must be a full hour in UTC such as 2026-11-22T10:00:00Z");
        return isHour;
    }
}

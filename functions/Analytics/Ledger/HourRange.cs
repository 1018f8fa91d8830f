using System.Globalization;
using Analytics.Events;

namespace Analytics.Ledger;

/// <summary>A range of full hours: From ≤ t &lt; To, UTC.</summary>
public readonly record struct HourRange(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Hours in one answer: a month, so that an answer stays a page.</summary>
    public const int MaxHours = 744;

    private const string HourRule = "must be a full hour in UTC such as 2026-11-22T10:00:00Z";

    /// <summary>
    /// Checks a range; without <paramref name="to"/> it ends with the hour around <paramref name="now"/>, without <paramref name="from"/> it is as
    /// long as
    /// <paramref name="length"/>.
    /// </summary>
    public static bool TryParse(string? from, string? to, DateTimeOffset now, TimeSpan length, out HourRange range, out Rejection rejection)
    {
        range = default;
        var end = UtcHour.Of(now).AddHours(1);
        if (to is not null && !TryParseHour(to, out end))
        {
            rejection = new Rejection("to", HourRule);
            return false;
        }

        var start = end - length;
        if (from is not null && !TryParseHour(from, out start))
        {
            rejection = new Rejection("from", HourRule);
            return false;
        }

        var isValid = start < end && (end - start).TotalHours <= MaxHours;
        rejection = isValid ? default : new Rejection("from", $"must be 1 to {MaxHours} hours before to");
        range = isValid ? new HourRange(start, end) : default;
        return isValid;
    }

    /// <summary>Reads a full hour in UTC.</summary>
    public static bool TryParseHour(string? text, out DateTimeOffset hour) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out hour)
        && hour == UtcHour.Of(hour) && hour >= EventLimits.MinTime;
}

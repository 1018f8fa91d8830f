using Analytics.Events;

namespace Analytics.Ledger;

/// <summary>A range of full hours: From ≤ t &lt; To, UTC.</summary>
public readonly record struct HourRange(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Hours in one answer: a month, so that an answer stays a page.</summary>
    public const int MaxHours = 744;

    /// <summary>
    /// Checks a range; without <paramref name="to"/> it ends with the hour around <paramref name="now"/>, without <paramref name="from"/> it is as
    /// long as <paramref name="length"/>.
    /// </summary>
    public static bool TryParse(string? from, string? to, DateTimeOffset now, TimeSpan length, out HourRange range, out Rejection rejection)
    {
        range = default;
        var end = UtcHour.Of(now).AddHours(1);
        if (to is not null && !UtcHour.TryParse("to", to, out end, out rejection))
        {
            return false;
        }

        var start = end - length;
        if (from is not null && !UtcHour.TryParse("from", from, out start, out rejection))
        {
            return false;
        }

        var isValid = start < end && (end - start).TotalHours <= MaxHours;
        rejection = isValid ? default : new Rejection("from", $"must be 1 to {MaxHours} hours before to");
        range = isValid ? new HourRange(start, end) : default;
        return isValid;
    }
}

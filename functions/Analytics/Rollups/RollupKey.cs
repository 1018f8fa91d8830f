using System.Globalization;

namespace Analytics.Rollups;

/// <summary>
/// Row keys of the Rollups table: <c>h:{yyyyMMddHHmm}:{shard}</c> for an hour, by the UTC instant at which it starts, and <c>d:{yyyyMMdd}:{shard}</c>
/// for a day, by its local date.
/// </summary>
/// <remarks>Keys sort by time, so a time range is a key range; the partition key is the customer.</remarks>
public static class RollupKey
{
    private const string HourFormat = "yyyyMMddHHmm";
    private const string DayFormat = "yyyyMMdd";

    /// <summary>The key of an hour's row.</summary>
    public static string ForHour(DateTimeOffset start, Shard shard) => $"{FromHour(start)}{shard}";

    /// <summary>The key of a day's row.</summary>
    public static string ForDay(DateOnly day, Shard shard) => $"{FromDay(day)}{shard}";

    /// <summary>The lowest key that an hour starting at or after <paramref name="start"/> can have.</summary>
    public static string FromHour(DateTimeOffset start) => string.Create(CultureInfo.InvariantCulture, $"h:{start.UtcDateTime.ToString(HourFormat, CultureInfo.InvariantCulture)}:");

    /// <summary>The lowest key that <paramref name="day"/> or a later one can have.</summary>
    public static string FromDay(DateOnly day) => $"d:{day.ToString(DayFormat, CultureInfo.InvariantCulture)}:";

    /// <summary>The hour and shard that a key names.</summary>
    /// <exception cref="FormatException">It is no hour's key.</exception>
    public static (DateTimeOffset Start, Shard Shard) ParseHour(string rowKey)
    {
        var (time, shard) = Parse(rowKey, "h");
        return (new DateTimeOffset(DateTime.ParseExact(time, HourFormat, CultureInfo.InvariantCulture), TimeSpan.Zero), shard);
    }

    /// <summary>The day and shard that a key names.</summary>
    /// <exception cref="FormatException">It is no day's key.</exception>
    public static (DateOnly Day, Shard Shard) ParseDay(string rowKey)
    {
        var (time, shard) = Parse(rowKey, "d");
        return (DateOnly.ParseExact(time, DayFormat, CultureInfo.InvariantCulture), shard);
    }

    private static (string Time, Shard Shard) Parse(string rowKey, string kind) =>
        rowKey.Split(':', 3) is [var first, var time, var shard] && first == kind
            ? (time, Shard.Parse(shard))
            : throw new FormatException($"Row key '{rowKey}' is not of the form '{kind}:time:shard'.");
}

using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Rollups;

namespace Analytics.Archive;

/// <summary>The name of an archive segment: it says what the segment holds, so that writing the same events twice writes one blob.</summary>
/// <remarks>As a path, <c>2026/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz</c>; paths list in order of hour, then
/// shard, then sequence number. See docs/formats/raw-segments-v1.md.</remarks>
public readonly partial record struct SegmentName
{
    private const string HourFormat = "yyyy'/'MM'/'dd'/'HH";

    /// <exception cref="ArgumentException">The hour is not a full one in UTC, the shard cannot stand in a path, or the numbers are no
    /// range.</exception>
    public SegmentName(DateTimeOffset hour, Shard shard, long firstSequenceNumber, long lastSequenceNumber)
    {
        RequireFullHour(hour);
        RequirePathSafe(shard);
        ArgumentOutOfRangeException.ThrowIfNegative(firstSequenceNumber);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastSequenceNumber, firstSequenceNumber);

        Hour = hour;
        Shard = shard;
        FirstSequenceNumber = firstSequenceNumber;
        LastSequenceNumber = lastSequenceNumber;
    }

    /// <summary>The UTC hour in which the events happened.</summary>
    public DateTimeOffset Hour { get; }

    /// <summary>The partition off which the events were read.</summary>
    public Shard Shard { get; }

    /// <summary>The sequence number of the first event inside.</summary>
    public long FirstSequenceNumber { get; }

    /// <summary>The sequence number of the last event inside, at least <see cref="FirstSequenceNumber"/>.</summary>
    public long LastSequenceNumber { get; }

    /// <summary>The blob's name within its container. The numbers have the 19 digits of the largest long, so that names sort as numbers do.</summary>
    public string Path =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(Hour, Shard)}{FirstSequenceNumber:D19}-{LastSequenceNumber:D19}.ndjson.gz");

    /// <summary>What the paths of all segments of one hour begin with, and no others.</summary>
    public static string HourPrefix(DateTimeOffset hour)
    {
        RequireFullHour(hour);
        return hour.ToString(HourFormat, CultureInfo.InvariantCulture) + "/";
    }

    /// <summary>What the paths of all segments of one hour and shard begin with, and no others.</summary>
    public static string Prefix(DateTimeOffset hour, Shard shard)
    {
        RequirePathSafe(shard);
        return $"{HourPrefix(hour)}{shard}/";
    }

    /// <summary>Reads a <see cref="Path"/>.</summary>
    /// <exception cref="FormatException"><paramref name="path"/> is not the path of a segment.</exception>
    public static SegmentName Parse(string path) =>
        TryParse(path, out var name)
            ? name
            : throw new FormatException($"'{path}' is not a segment's path yyyy/MM/dd/HH/hub-partition/first-last.ndjson.gz.");

    /// <summary>Reads a <see cref="Path"/>; false for everything that <see cref="Path"/> would not have written.</summary>
    public static bool TryParse(string? path, out SegmentName name)
    {
        name = default;
        if (PathPattern().Match(path ?? "") is not { Success: true } match
            || !DateTimeOffset.TryParseExact(
                match.Groups["hour"].ValueSpan, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var hour)
            || !long.TryParse(match.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !long.TryParse(match.Groups["last"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || first > last)
        {
            return false;
        }

        name = new SegmentName(hour, new Shard(match.Groups["hub"].Value, match.Groups["partition"].Value), first, last);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static void RequireFullHour(DateTimeOffset hour)
    {
        if (hour.Offset != TimeSpan.Zero || hour.Ticks % TimeSpan.TicksPerHour != 0)
        {
            throw new ArgumentException($"{hour:O} is not a full hour in UTC.", nameof(hour));
        }
    }

    private static void RequirePathSafe(Shard shard)
    {
        if (!ShardPattern().IsMatch(shard.ToString()))
        {
            throw new ArgumentException(
                $"Shard '{shard}' is not a hub of letters, digits, '.', '_', '-' and a partition of letters and digits.", nameof(shard));
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]+-[A-Za-z0-9]+\z")]
    private static partial Regex ShardPattern();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9]{2})/(?<hub>[A-Za-z0-9._-]+)-(?<partition>[A-Za-z0-9]+)/"
        + @"(?<first>[0-9]{19})-(?<last>[0-9]{19})\.ndjson\.gz\z")]
    private static partial Regex PathPattern();
}

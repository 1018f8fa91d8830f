using Analytics.Archive;
using Analytics.Rollups;

namespace Analytics.Tests.Archive;

public class SegmentNameTests
{
    [Fact]
    public void Path_OfASegment_IsTheDocumentedOne()
    {
        var name = new SegmentName(Some.Hour, Some.Shard, 17, 912);

        Assert.Equal("2026/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz", name.Path);
        Assert.Equal(name.Path, name.ToString());
    }

    [Fact]
    public void Prefix_OfAnHourAndShard_BeginsItsPathsAndNoOthers()
    {
        var own = new SegmentName(Some.Hour, new Shard("events", "1"), 1, 2);
        var other = new SegmentName(Some.Hour, new Shard("events", "10"), 1, 2);

        var prefix = SegmentName.Prefix(Some.Hour, new Shard("events", "1"));

        Assert.Equal("2026/11/22/10/", SegmentName.HourPrefix(Some.Hour));
        Assert.StartsWith(prefix, own.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(prefix, other.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_OfRisingSequenceNumbers_ListsInTheirOrder()
    {
        long[] numbers = [0, 1, 9, 10, 99, 1_000_000, int.MaxValue, 1L << 40, long.MaxValue - 1, long.MaxValue];

        var paths = numbers.Select(number => new SegmentName(Some.Hour, Some.Shard, number, long.MaxValue).Path).ToList();

        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }

    [Theory]
    [InlineData("events", "3", 0, 0)]
    [InlineData("events", "31", 5, long.MaxValue)]
    [InlineData("a-hub.with_all-1", "0", 1, 2)]
    [InlineData("Events-", "p1", 1, 2)]
    public void Parse_OfAPath_GivesTheName(string hub, string partition, long first, long last)
    {
        var name = new SegmentName(Some.Hour, new Shard(hub, partition), first, last);

        Assert.Equal(name, SegmentName.Parse(name.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026/11/22/10/events-3/17-912.ndjson.gz")]
    [InlineData("2026/13/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/31/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/22/24/events-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/22/10/events3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/22/10/ev/ents-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/22/10/-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("2026/11/22/10/events-3/0000000000000000912-0000000000000000017.ndjson.gz")]
    [InlineData("2026/11/22/10/events-3/0000000000000000017-9999999999999999999.ndjson.gz")]
    [InlineData("2026/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz\n")]
    [InlineData("2026/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson")]
    [InlineData("raw/2026/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    [InlineData("２０２６/11/22/10/events-3/0000000000000000017-0000000000000000912.ndjson.gz")]
    public void TryParse_OfAnythingElse_ReturnsFalse(string? path)
    {
        Assert.False(SegmentName.TryParse(path, out _));
        Assert.Throws<FormatException>(() => SegmentName.Parse(path!));
    }

    /// <summary>Whatever is read as a path is the path of what was read.</summary>
    [Fact]
    public void TryParse_OfChangedPaths_IsCanonicalOrFalse()
    {
        var random = new Random(1);
        var path = new SegmentName(Some.Hour, new Shard("my-events", "3"), 17, 912).Path;
        var read = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var changed = path.ToCharArray();
            changed[random.Next(changed.Length)] = (char)random.Next(' ', '~');
            if (SegmentName.TryParse(new string(changed), out var name))
            {
                Assert.Equal(new string(changed), name.Path);
                read++;
            }
        }

        Assert.InRange(read, 1_000, 9_000);
    }

    [Fact]
    public void Constructor_WithWhatIsNoSegment_Throws()
    {
        Assert.Throws<ArgumentException>(() => new SegmentName(Some.Hour.AddMinutes(30), Some.Shard, 1, 2));
        Assert.Throws<ArgumentException>(() => new SegmentName(Some.Hour.ToOffset(TimeSpan.FromHours(1)), Some.Shard, 1, 2));
        Assert.Throws<ArgumentException>(() => new SegmentName(Some.Hour, new Shard("ev/ents", "3"), 1, 2));
        Assert.Throws<ArgumentException>(() => new SegmentName(Some.Hour, new Shard("events", "3-1/"), 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SegmentName(Some.Hour, Some.Shard, -1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SegmentName(Some.Hour, Some.Shard, 2, 1));
    }
}

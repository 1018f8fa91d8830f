using Analytics.Archive;
using Analytics.Rollups;

namespace Analytics.Tests.Archive;

public class SegmentMergeTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact]
    public void Read_OfNoSegments_IsEmpty() => Assert.Empty(SegmentMerge.Read([]));

    /// <summary>A stream's events, archived in batches with any bounds, some several times, with holes where events belong to other hours.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfOverlappingSegments_GivesEachEventOnceAndInOrder(int seed)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, random.Next(1, 400))
            .SelectMany(number => Enumerable.Range(0, random.Next(4)).Select(index => (number, index)))
            .Select(position => Some.Event(position.number, position.index, BitConverter.GetBytes(random.Next())))
            .ToList();
        var segments = new List<SegmentReader>();
        for (var pass = random.Next(1, 4); pass > 0; pass--)
        {
            for (var rest = all; rest.Count > 0;)
            {
                var length = random.Next(1, Math.Min(rest.Count, 60) + 1);
                segments.Add(Some.Reader(rest[..length]));
                rest = rest[length..];
            }
        }

        var shuffled = segments.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(all.Select(Some.Whole), SegmentMerge.Read(shuffled).Select(Some.Whole));
    }

    [Fact]
    public void Read_OfEventsOfARecreatedHub_KeepsBothLives()
    {
        var before = Some.Event(5);
        var after = before with { EnqueuedAt = before.EnqueuedAt.AddMinutes(20) };

        var merged = SegmentMerge.Read([Some.Reader(after), Some.Reader(before), Some.Reader(before)]).ToList();

        Assert.Equal([before.EnqueuedAt, after.EnqueuedAt], merged.Select(archived => archived.EnqueuedAt));
    }

    [Fact]
    public void Read_OfSegmentsThatFollowOneAnother_OpensOneAtATime()
    {
        var open = 0;
        var mostOpen = 0;
        var segments = Enumerable.Range(0, 20).Select(i =>
        {
            var (name, content) = Some.Segment(Some.Events(i * 100, i * 100 + 100));
            return new SegmentReader(name, () =>
            {
                mostOpen = Math.Max(mostOpen, ++open);
                return new ObservedStream(content, () => open--);
            });
        });

        var count = SegmentMerge.Read(segments).Count();

        Assert.Equal((2_000, 1, 0), (count, mostOpen, open));
    }

    [Fact]
    public void Read_LeftEarly_DisposesWhatIsOpen()
    {
        var open = 0;
        var segments = Enumerable.Range(0, 5).Select(i =>
        {
            var (name, content) = Some.Segment(Some.Events(i, 100));
            return new SegmentReader(name, () =>
            {
                open++;
                return new ObservedStream(content, () => open--);
            });
        });

        var taken = SegmentMerge.Read(segments).Take(50).Count();

        Assert.Equal((50, 0), (taken, open));
    }

    [Fact]
    public void Read_OfADamagedSegment_FailsAndDisposesTheOthers()
    {
        var disposed = false;
        var (name, content) = Some.Segment(Some.Events(0, 5_000));
        var (goodName, goodContent) = Some.Segment(Some.Events(0, 10_000));
        SegmentReader[] segments =
        [
            Some.Reader(name, content[..^20]),
            new(goodName, () => new ObservedStream(goodContent, () => disposed = true)),
        ];

        var error = Assert.Throws<SegmentFormatException>(() => SegmentMerge.Read(segments).Count());

        Assert.Equal(name.Path, error.Segment);
        Assert.True(disposed);
    }

    [Fact]
    public void Read_OfSegmentsOfTwoShards_Throws()
    {
        var (name, content) = Some.Segment(Some.Events(0, 10));
        var elsewhere = new SegmentName(name.Hour, new Shard("events", "4"), 0, 9);

        Assert.Throws<ArgumentException>(() => SegmentMerge.Read([Some.Reader(name, content), Some.Reader(elsewhere, content)]));
    }

    private sealed class ObservedStream(byte[] content, Action disposed) : MemoryStream(content)
    {
        protected override void Dispose(bool disposing)
        {
            if (CanRead)
            {
                disposed();
            }

            base.Dispose(disposing);
        }
    }
}

using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Log;

public sealed class RetentionTests : IDisposable
{
    private const int SegmentBytes = 150; // three of the batches here
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly string _folder = DataFolder.New();
    private readonly FakeClock _clock = new();

    public void Dispose() => DataFolder.Delete(_folder);

    [Fact]
    public async Task Expire_OfMoreThanThePartitionMayHold_TakesTheOldestSegmentsOnly()
    {
        using var log = Open(retentionBytes: 3 * SegmentBytes);
        Append(log, 20);

        log.Expire();

        var state = log.Describe();
        Assert.Equal(19, state.LastSequenceNumber);
        Assert.InRange(state.FirstSequenceNumber, 10, 14);
        Assert.InRange(Directory.GetFiles(_folder).Sum(path => new FileInfo(path).Length), 2 * SegmentBytes, 3 * SegmentBytes);
        Assert.Equal($"{state.FirstSequenceNumber}", Some.Body((await log.ReadAsync(0, 1, CancellationToken.None))[0]));
    }

    [Fact]
    public void Expire_OfASegment_TakesItOnceWhatFollowsItIsTooOld()
    {
        using var log = Open(retentionTime: Day);
        Append(log, 3);
        _clock.Now += TimeSpan.FromHours(1);
        Append(log, 3);
        _clock.Now += TimeSpan.FromHours(1);
        Append(log, 1);

        _clock.Now += Day - TimeSpan.FromHours(1);
        log.Expire();
        Assert.Equal(0, log.Describe().FirstSequenceNumber);

        _clock.Now += TimeSpan.FromMilliseconds(1);
        log.Expire();
        Assert.Equal(3, log.Describe().FirstSequenceNumber);
    }

    [Fact]
    public async Task Append_AfterEverythingExpired_GoesOnWithTheNumbers()
    {
        using (var log = Open(retentionTime: Day))
        {
            Append(log, 4);
            _clock.Now += 2 * Day;
            log.Expire();
            Assert.True(log.Describe().IsEmpty);
            Assert.Equal((4, 3), (log.Describe().FirstSequenceNumber, log.Describe().LastSequenceNumber));
        }

        using var reopened = Open(retentionTime: Day);
        Assert.Equal(3, reopened.Describe().LastSequenceNumber);
        Append(reopened, 1);

        Assert.Equal(4, Assert.Single(await reopened.ReadAsync(0, 10, CancellationToken.None)).SequenceNumber);
    }

    [Fact]
    public async Task Expire_OfAnOldEventInASegmentThatStillGrows_ComesWithinTwiceTheTime()
    {
        using var log = Open(retentionTime: Day, segmentBytes: 1 << 20);
        for (var hour = 0; hour <= 72; hour++)
        {
            Append(log, 1);
            _clock.Now += TimeSpan.FromHours(1);
            log.Expire();
        }

        var oldest = (await log.ReadAsync(0, 1, CancellationToken.None))[0];
        Assert.InRange(_clock.Now - oldest.EnqueuedTime, TimeSpan.Zero, 2 * Day + TimeSpan.FromHours(2)); // it is looked for once an hour
        Assert.InRange(oldest.SequenceNumber, 72 - 50, 72 - 23);
    }

    [Fact]
    public async Task ReadAsync_WhileSegmentsExpire_SkipsToWhatIsKeptAndMissesNothingThatIs()
    {
        using var log = Open(retentionBytes: 2 * SegmentBytes);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                Append(log, 2);
                log.Expire();
            }
        });

        var next = 0L;
        while (next < 1_000)
        {
            var events = await log.ReadAsync(next, 10, CancellationToken.None);
            var isSkip = events[0].SequenceNumber > next && log.Describe().FirstSequenceNumber > next;
            Assert.True(events[0].SequenceNumber == next || isSkip, $"{events[0].SequenceNumber} came for {next}.");
            Assert.Equal(Enumerable.Range(0, events.Count).Select(i => events[0].SequenceNumber + i), events.Select(e => e.SequenceNumber));
            next = events[^1].SequenceNumber + 1;
        }

        await writing;
    }

    [Fact]
    public void FirstAfter_OfATime_IsTheFirstEventBehindIt()
    {
        using var log = Open();
        var start = _clock.Now;
        for (var i = 0; i < 30; i++)
        {
            Append(log, i % 3 == 0 ? 2 : 1); // some share their time
            _clock.Now += TimeSpan.FromSeconds(1);
        }

        long[] first = [.. Enumerable.Range(0, 31).Select(i => i + ((i + 2L) / 3))];
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(first[i], log.FirstAfter(start.AddSeconds(i).AddMilliseconds(-1)));
            Assert.Equal(first[i + 1], log.FirstAfter(start.AddSeconds(i)));
        }

        Assert.Equal(first[30], log.FirstAfter(DateTimeOffset.MaxValue));
        Assert.Equal(0, log.FirstAfter(DateTimeOffset.MinValue));
    }

    [Fact]
    public void FirstAfter_InALogThatWasReopenedAndExpired_IsTheSame()
    {
        var start = _clock.Now;
        using (var log = Open())
        {
            for (var i = 0; i < 30; i++)
            {
                Append(log, 1);
                _clock.Now += TimeSpan.FromSeconds(1);
            }
        }

        using var reopened = Open(retentionBytes: 3 * SegmentBytes);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(i + 1, reopened.FirstAfter(start.AddSeconds(i)));
        }

        reopened.Expire();
        Assert.Equal(reopened.Describe().FirstSequenceNumber, reopened.FirstAfter(start));
        Assert.Equal(29, reopened.FirstAfter(start.AddSeconds(28)));
    }

    private static void Append(PartitionLog log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Append(Some.Batch($"{log.Describe().LastSequenceNumber + 1}"));
        }
    }

    private PartitionLog Open(long retentionBytes = 1 << 30, TimeSpan? retentionTime = null, long segmentBytes = SegmentBytes) =>
        PartitionLog.Open("0", _folder, Some.Options(_folder, _clock) with
        {
            SegmentBytes = segmentBytes,
            RetentionBytes = retentionBytes,
            RetentionTime = retentionTime ?? 1_000 * Day,
        });
}

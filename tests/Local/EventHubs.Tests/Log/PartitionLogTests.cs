using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Log;

public sealed class PartitionLogTests : IDisposable
{
    private readonly string _folder = DataFolder.New();
    private readonly FakeClock _clock = new();

    public void Dispose() => DataFolder.Delete(_folder);

    [Fact]
    public void LastSequenceNumber_OfANewPartition_IsMinusOne()
    {
        using var log = Open();

        Assert.Equal(-1, log.Describe().LastSequenceNumber);
    }

    [Fact]
    public async Task ReadAsync_OfAppendedBatches_GivesTheEventsInOrderWithWhatTheLog()
    {
        using var log = Open();
        log.Append(Some.Batch("a", "b"));
        _clock.Now += TimeSpan.FromSeconds(1);
        log.Append(Some.Batch("c"));

        var events = await log.ReadAsync(0, 100, CancellationToken.None);

        Assert.Equal(["a", "b", "c"], events.Select(Some.Body));
        Assert.Equal([0L, 1L, 2L], events.Select(e => e.SequenceNumber));
        Assert.Equal(_clock.Now - TimeSpan.FromSeconds(1), events[1].EnqueuedTime);
        Assert.Equal(_clock.Now, events[2].EnqueuedTime);
        Assert.Equal(2, log.Describe().LastSequenceNumber);
    }

    [Theory]
    [InlineData(-1, 2, new long[] { 0, 1 })]
    [InlineData(1, 3, new long[] { 1, 2, 3 })]
    [InlineData(4, 100, new long[] { 4, 5 })]
    public async Task ReadAsync_FromAPlaceUpToACount_GivesThoseEvents(long from, int maxCount, long[] expected)
    {
        using var log = Open();
        log.Append(Some.Batch("0", "1"));
        log.Append(Some.Batch("2", "3", "4"));
        log.Append(Some.Batch("5"));

        var events = await log.ReadAsync(from, maxCount, CancellationToken.None);

        Assert.Equal(expected, events.Select(e => e.SequenceNumber));
    }

    [Fact]
    public async Task ReadAsync_PastTheEnd_WaitsForTheEvent()
    {
        using var log = Open();
        log.Append(Some.Batch("a"));
        var read = log.ReadAsync(2, 10, CancellationToken.None);

        log.Append(Some.Batch("b"));
        Assert.False(read.IsCompleted);
        log.Append(Some.Batch("c"));

        Assert.Equal("c", Some.Body(Assert.Single(await read)));
    }

    [Fact]
    public async Task ReadAsync_CancelledWhileItWaits_EndsCancelled()
    {
        using var log = Open();
        using var cancellation = new CancellationTokenSource();
        var read = log.ReadAsync(0, 10, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task ReadAsync_WhileTheLogIsClosed_EndsDisposed()
    {
        var log = Open();
        var read = log.ReadAsync(0, 10, CancellationToken.None);

        log.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => read);
        Assert.Throws<ObjectDisposedException>(() => log.Append(Some.Batch("a")));
    }

    [Fact]
    public async Task Append_WhenTheClockWasSetBack_KeepsTheTimeOfTheEventBefore()
    {
        var before = _clock.Now;
        using (var log = Open())
        {
            log.Append(Some.Batch("a"));
        }

        _clock.Now -= TimeSpan.FromHours(1);
        using var reopened = Open();
        reopened.Append(Some.Batch("b"));

        var events = await reopened.ReadAsync(0, 10, CancellationToken.None);
        Assert.Equal([before, before], events.Select(e => e.EnqueuedTime));
    }

    [Fact]
    public async Task Append_OfMoreThanASegment_StartsNewFilesAndLosesNothing()
    {
        using (var log = Open(segmentBytes: 1000))
        {
            for (var i = 0; i < 100; i++)
            {
                log.Append(Some.Batch($"{i}", new string('x', 50)));
            }
        }

        using var reopened = Open(segmentBytes: 1000);
        var events = await ReadAll(reopened);

        Assert.InRange(Directory.GetFiles(_folder, "*.log").Length, 10, 50);
        Assert.All(Directory.GetFiles(_folder, "*.log"), path => Assert.InRange(new FileInfo(path).Length, 1, 1000));
        Assert.Equal(Enumerable.Range(0, 200).Select(n => (long)n), events.Select(e => e.SequenceNumber));
        Assert.Equal("57", Some.Body(events[114]));
    }

    [Fact]
    public async Task ReadAsync_InAFileOfManyIndexSteps_FindsEveryPlace()
    {
        using var log = Open();
        var body = new string('x', 1000);
        for (var i = 0; i < 400; i++)
        {
            log.Append(Some.Batch(body, body, body));
        }

        for (var from = 0; from < 1200; from += 7)
        {
            var events = await log.ReadAsync(from, 2, CancellationToken.None);
            Assert.Equal(from, events[0].SequenceNumber);
        }
    }

    [Fact]
    public async Task Append_FromManyThreads_KeepsEachBatchTogetherAndTheNumbersWithoutGaps()
    {
        using var log = Open(segmentBytes: 10_000);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(sender => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                log.Append(Some.Batch($"{sender}/{i}/0", $"{sender}/{i}/1", $"{sender}/{i}/2"));
            }
        })));

        var events = await ReadAll(log);
        Assert.Equal(Enumerable.Range(0, 4800).Select(n => (long)n), events.Select(e => e.SequenceNumber));
        foreach (var batch in events.Chunk(3))
        {
            var send = Some.Body(batch[0])[..^2];
            Assert.Equal([send + "/0", send + "/1", send + "/2"], batch.Select(Some.Body));
        }

        foreach (var sender in events.Select(e => Some.Body(e).Split('/')).GroupBy(parts => parts[0]))
        {
            var sends = sender.Select(parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(sends.Order(), sends);
        }
    }

    [Fact]
    public async Task ReadAsync_BesideAppends_SeesEveryEventOnce()
    {
        using var log = Open(segmentBytes: 5_000);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                log.Append(Some.Batch($"{i}"));
            }
        });

        var seen = new List<string>();
        while (seen.Count < 2_000)
        {
            seen.AddRange((await log.ReadAsync(seen.Count, 64, CancellationToken.None)).Select(Some.Body));
        }

        await writing;
        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => $"{i}"), seen);
    }

    private static async Task<List<StoredEvent>> ReadAll(PartitionLog log)
    {
        var events = new List<StoredEvent>();
        while (events.Count <= log.Describe().LastSequenceNumber)
        {
            events.AddRange(await log.ReadAsync(events.Count, 50, CancellationToken.None));
        }

        return events;
    }

    private PartitionLog Open(long segmentBytes = 1 << 20) =>
        PartitionLog.Open("0", _folder, Some.Options(_folder, _clock) with { SegmentBytes = segmentBytes });
}

using System.IO.Compression;
using Traffic.Sending;

namespace Traffic.Tests.Sending;

public class EventBatchTests
{
    [Fact]
    public void Pack_MoreThanOneRequestTakes_FillsEachButTheLast()
    {
        var batches = EventBatch.Pack(Some.Events(1_001), EventBatch.MaxEvents, gzip: false).ToList();

        Assert.Equal([500, 500, 1], batches.Select(batch => batch.Count));
        Assert.Equal(Some.Events(1_001).Select(e => e.EventId), batches.SelectMany(batch => batch.EventIds));
        Assert.All(batches, batch => Assert.Equal(batch.Count, CollectorDouble.LinesOf(batch.Body.ToArray(), gzip: false).Count));
    }

    [Fact]
    public void Pack_LongEvents_StayBelowTheByteLimit()
    {
        var events = Enumerable.Range(0, 30).Select(i => Some.Event(i, "https://shop.example/" + new string('x', 90_000)));

        var batches = EventBatch.Pack(events, EventBatch.MaxEvents, gzip: false).ToList();

        Assert.Equal(30, batches.Sum(batch => batch.Count));
        Assert.All(batches, batch => Assert.InRange(batch.Body.Length, 1, EventBatch.MaxBytes));
        Assert.Equal(3, batches.Count);
    }

    [Fact]
    public void Pack_EventLongerThanARequest_GoesAlone()
    {
        var tooLong = Some.Event(1, new string('x', EventBatch.MaxBytes));

        var batches = EventBatch.Pack([Some.Event(0), tooLong, Some.Event(2)], EventBatch.MaxEvents, gzip: false);

        Assert.Equal([1, 1, 1], batches.Select(batch => batch.Count));
    }

    [Fact]
    public void Pack_Gzip_HoldsTheSameText()
    {
        var plain = EventBatch.Pack(Some.Events(3), EventBatch.MaxEvents, gzip: false).Single();
        var gzip = EventBatch.Pack(Some.Events(3), EventBatch.MaxEvents, gzip: true).Single();

        using var unpacked = new MemoryStream();
        new GZipStream(new MemoryStream(gzip.Body.ToArray()), CompressionMode.Decompress).CopyTo(unpacked);

        Assert.True(gzip.IsGzip);
        Assert.False(plain.IsGzip);
        Assert.Equal(plain.Body.ToArray(), unpacked.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(EventBatch.MaxEvents + 1)]
    public void Pack_SizeOutsideTheLimits_IsRefused(int maxEvents)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EventBatch.Pack([], maxEvents, gzip: false));
    }
}

using System.Text;
using Analytics.Archive;

namespace Analytics.Tests.Archive;

public class SegmentWriterTests
{
    [Fact]
    public void Append_OfJson_EmbedsItByteForByte()
    {
        var archived = new ArchivedEvent(1, 0, Some.Hour, """{ "a":1.00,"a":"é\u00e9" }"""u8.ToArray());

        var (_, content) = Some.Segment(archived);

        Assert.Equal(
            """{"sequenceNumber":1,"index":0,"enqueuedTimeUtc":"2026-11-22T10:00:00.0000000Z","event":{ "a":1.00,"a":"é\u00e9" }}""" + "\n",
            Encoding.UTF8.GetString(Some.Gunzip(content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1},\"b\":{}")]
    [InlineData("{\"a\":\n1}")]
    [InlineData("{\"a\":1}\r")]
    [InlineData("{\"a\":1}/**/")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"a\":\"\t\"}")]
    public void Append_OfWhatWouldBreakTheLine_WritesBase64(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        var (_, content) = Some.Segment(Some.Event(0, 0, bytes));

        var base64 = Convert.ToBase64String(bytes);
        Assert.Equal(
            $$"""{"sequenceNumber":0,"index":0,"enqueuedTimeUtc":"2026-11-22T10:00:00.0000000Z","eventBase64":"{{base64}}"}""" + "\n",
            Encoding.UTF8.GetString(Some.Gunzip(content)));
    }

    [Fact]
    public void Append_OfEqualEvents_GivesEqualBytes()
    {
        var events = Some.Events(0, 5_000);

        Assert.Equal(Some.Segment(events).Content, Some.Segment(events).Content);
    }

    [Fact]
    public void Append_OfATimeInAnotherZone_WritesUtc()
    {
        var archived = Some.Event(1) with { EnqueuedAt = new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.FromMinutes(330)) };

        var (_, content) = Some.Segment(archived);

        Assert.Contains("\"2026-11-22T10:00:00.0000000Z\"", Encoding.UTF8.GetString(Some.Gunzip(content)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 0)]
    [InlineData(4, 9)]
    public void Append_OutOfOrder_ThrowsAndWritesNothing(long sequenceNumber, int index)
    {
        var content = new MemoryStream();
        var writer = new SegmentWriter(Some.Hour, Some.Shard, content);
        writer.Append(Some.Event(3, 0));
        writer.Append(Some.Event(5, 1));

        Assert.Throws<ArgumentException>(() => writer.Append(Some.Event(sequenceNumber, index)));
        writer.Dispose();

        Assert.Equal([3, 5], Some.Reader(writer.Name, content.ToArray()).Read().Select(archived => archived.SequenceNumber));
        Assert.Equal(new SegmentName(Some.Hour, Some.Shard, 3, 5), writer.Name);
        Assert.Equal((2, Some.Gunzip(content.ToArray()).Length), (writer.EventCount, writer.UncompressedBytes));
    }

    [Fact]
    public void Append_OfWhatTheFormatCannotHold_Throws()
    {
        using var writer = new SegmentWriter(Some.Hour, Some.Shard, new MemoryStream());

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Append(Some.Event(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Append(Some.Event(1, -1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Append(Some.Event(1, 0, new byte[SegmentWriter.MaxBodyBytes + 1])));
        Assert.Throws<InvalidOperationException>(() => writer.Name);
    }

    [Fact]
    public void Constructor_WithHalfAnHour_Throws() =>
        Assert.Throws<ArgumentException>(() => new SegmentWriter(Some.Hour.AddMinutes(30), Some.Shard, new MemoryStream()));
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Analytics.App;
using Analytics.Rollups;

namespace App.Tests.Functions;

public sealed class StreamBatchTests
{
    private const string Event =
        """{"analyticsCustomerId":"acme","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly StreamPartition Partition = new("Events", "3");

    private static readonly (long Number, byte[] Body, string? Encoding)[] Messages =
    [
        (7, Encoding.UTF8.GetBytes($"[{Event},{Event}]"), null), (8, Gzip(Event), "gzip"), (9, "[]"u8.ToArray(), null),
        (12, "{\"a\":"u8.ToArray(), null), (13, [0x1F, 0x8B, 1], "br"),
    ];

    [Fact]
    public void Read_OfABatch_GivesTheItemsOfEachMessageWithItsNumberAndTime()
    {
        var batch = Batch();

        var items = batch.Read().ToList();

        Assert.Equal(
            [(7L, 0), (7L, 1), (8L, 0), (9L, 0), (12L, 0), (13L, 0)],
            items.Select(item => (item.Archived.SequenceNumber, item.Archived.Index)));
        Assert.All(items, item => Assert.Equal(EnqueuedAt(item.Archived.SequenceNumber), item.Archived.EnqueuedAt));
        Assert.Equal([true, true, true, false, false, false], items.Select(item => item.Parsed is not null));
        Assert.Equal([false, false, false, false, true, true], items.Select(item => item.IsRejected));
        Assert.Equal(Event, Encoding.UTF8.GetString(items[2].Archived.Body.Span));
        Assert.Contains("'br'", items[^1].Rejection.ToString(), StringComparison.Ordinal);
        Assert.Equal(new Shard("events", "3"), batch.Shard);
    }

    [Fact]
    public void Read_OfABatch_NotesHeadsWithoutTexts()
    {
        var batch = Batch();
        Assert.Empty(batch.Heads);

        Assert.Equal(6, batch.Read().Count());

        Assert.All(batch.Heads, head => Assert.True(head.Archived.Body.IsEmpty));
        Assert.Equal([false, false, false, true, false, false], batch.Heads.Select(head => head.IsEmpty));
    }

    [Fact]
    public void Of_ArraysOfUnequalLength_SaysHowLongEachIs()
    {
        var error = Assert.Throws<ArgumentException>(() => StreamBatch.Of(Partition, [[], []], [1, 2], [default], [[], []]));

        Assert.Contains("2 messages came with 2 sequence numbers, 1 enqueued times and 2 sets", error.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset EnqueuedAt(long number) => Noon.AddSeconds(number);

    private static StreamBatch Batch() => StreamBatch.Of(
        Partition,
        [.. Messages.Select(message => message.Body)],
        [.. Messages.Select(message => message.Number)],
        [.. Messages.Select(message => EnqueuedAt(message.Number).DateTime)], // of no kind, as JSON without a Z gives it
        [.. Messages.Select(ToProperties)]);

    private static Dictionary<string, JsonElement> ToProperties((long Number, byte[] Body, string? Encoding) message) =>
        message.Encoding is null ? [] : new() { ["content-encoding"] = JsonSerializer.SerializeToElement(message.Encoding) };

    private static byte[] Gzip(string text)
    {
        var destination = new MemoryStream();
        using (var gzip = new GZipStream(destination, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return destination.ToArray();
    }
}

using System.Runtime.Serialization;
using Azure.Messaging.EventHubs.Embedded;
using Azure.Messaging.EventHubs.Tests.Support;

namespace Azure.Messaging.EventHubs.Tests.Embedded;

public class BatchCodecTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Format 1, put together by hand from its description in BatchHeader and BatchWriter, with the checksums computed bit by bit.
    private const string GoldenBatch =
        "C4B028DA191092D301000000640000000200000000000000070000000000000000208C108A77DE08030000006B6579420000000A000000746578742F"
        + "706C61696E010000006D01000000630200000004000000746578740102000000C3A9060000006E756D6265720A2A00000000000000626F6479130000"
        + "00FFFFFFFFFFFFFFFFFFFFFFFF0000000074776F";

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var sent = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Some.Event(random)).ToList();
            var partitionKey = random.Next(2) == 0 ? null : "k" + Some.Text(random);

            var read = RoundTrip(sent, partitionKey, firstSequenceNumber: round);

            Assert.True(sent.Count == read.Count, $"seed {seed}, round {round}");
            for (var i = 0; i < sent.Count; i++)
            {
                AssertSame(sent[i], read[i], $"seed {seed}, round {round}, event {i}");
                Assert.Equal((round + i, partitionKey, Noon), (read[i].SequenceNumber, read[i].PartitionKey, read[i].EnqueuedTime));
            }
        }
    }

    [Fact]
    public void Stamp_OfTheGoldenEvents_IsTheGoldenBatch()
    {
        var eventData = new EventData("body") { ContentType = "text/plain", MessageId = "m", CorrelationId = "c" };
        eventData.Properties["text"] = "é";
        eventData.Properties["number"] = 42L;
        var batch = new BatchWriter("key");
        batch.TryAdd(eventData, MessageLimits.MaximumSizeInBytes);
        batch.TryAdd(new EventData("two"), MessageLimits.MaximumSizeInBytes);

        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 7, Noon);

        Assert.Equal(GoldenBatch, Convert.ToHexString(bytes.Span));
    }

    [Fact]
    public void Read_FromTheMiddleUpToACount_TakesThoseEventsOnly()
    {
        var batch = Some.Batch("a", "b", "c", "d");
        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 10, Noon).Span;
        BatchHeader.TryRead(bytes, out var header);
        var events = new List<EventData>();

        BatchReader.Read(header, bytes[BatchHeader.Length..], fromSequenceNumber: 11, maxCount: 2, events);

        Assert.Equal(["b", "c"], events.Select(e => e.EventBody.ToString()));
    }

    [Fact]
    public void TryRead_OfAHeaderWithAnyBitChanged_IsFalse()
    {
        var batch = Some.Batch("a");
        var header = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 10, Noon).Span[..BatchHeader.Length].ToArray();

        for (var bit = 0; bit < 8 * header.Length; bit++)
        {
            header[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(BatchHeader.TryRead(header, out _), $"bit {bit}");
            header[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(BatchHeader.TryRead(header, out _));
    }

    [Fact]
    public void TryAdd_OfAPropertyThatEventsCannotCarry_ThrowsAndAddsNothing()
    {
        var batch = Some.Batch("a");
        var size = batch.SizeInBytes;
        var eventData = new EventData("b");
        eventData.Properties["listed"] = new List<int>();

        var failure = Assert.Throws<SerializationException>(() => batch.TryAdd(eventData, MessageLimits.MaximumSizeInBytes));

        Assert.Contains("'listed'", failure.Message, StringComparison.Ordinal);
        Assert.Equal((1, size), (batch.Count, batch.SizeInBytes));
        Assert.Equal(["a"], Read(batch, 0).Select(e => e.EventBody.ToString()));
    }

    private static List<EventData> RoundTrip(List<EventData> sent, string? partitionKey, long firstSequenceNumber)
    {
        var batch = new BatchWriter(partitionKey);
        sent.ForEach(eventData => Assert.True(batch.TryAdd(eventData, MessageLimits.MaximumSizeInBytes)));
        return Read(batch, firstSequenceNumber);
    }

    private static List<EventData> Read(BatchWriter batch, long firstSequenceNumber)
    {
        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber, Noon).Span;
        Assert.True(BatchHeader.TryRead(bytes, out var header));
        Assert.Equal(bytes.Length, header.BatchLength);
        Assert.Equal(Crc32C.Of(bytes[BatchHeader.Length..]), header.PayloadChecksum);
        var events = new List<EventData>();
        BatchReader.Read(header, bytes[BatchHeader.Length..], firstSequenceNumber, int.MaxValue, events);
        return events;
    }

    private static void AssertSame(EventData sent, EventData read, string context)
    {
        Assert.True(sent.EventBody.ToMemory().Span.SequenceEqual(read.EventBody.ToMemory().Span), context);
        Assert.True((sent.ContentType, sent.MessageId, sent.CorrelationId) == (read.ContentType, read.MessageId, read.CorrelationId), context);
        Assert.True(sent.Properties.Count == read.Properties.Count, context);
        foreach (var (name, value) in sent.Properties)
        {
            Assert.Equal(value, read.Properties[name]);
            Assert.True(value?.GetType() == read.Properties[name]?.GetType(), context);
        }
    }
}

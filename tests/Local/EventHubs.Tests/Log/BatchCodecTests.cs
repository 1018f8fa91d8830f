using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Log;

public class BatchCodecTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Format 2, put together by hand from its description in BatchHeader and BatchWriter, with the checksums computed bit by bit.
    private const string GoldenBatch =
        "8524E7287A43904E02000000160000000200000000000000070000000000000000208C108A77DE08"
        + "030000006B657904000000626F64790300000074776F";

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var sent = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Some.Bytes(random, random.Next(3_000))).ToList();
            var partitionKey = random.Next(2) == 0 ? null : "k" + Some.Text(random);

            var read = RoundTrip(sent, partitionKey, firstSequenceNumber: round);

            Assert.True(sent.Count == read.Count, $"seed {seed}, round {round}");
            for (var i = 0; i < sent.Count; i++)
            {
                Assert.True(sent[i].AsSpan().SequenceEqual(read[i].Message), $"seed {seed}, round {round}, event {i}");
                Assert.Equal((round + i, partitionKey, Noon), (read[i].SequenceNumber, read[i].PartitionKey, read[i].EnqueuedTime));
            }
        }
    }

    [Fact]
    public void Stamp_OfTheGoldenEvents_IsTheGoldenBatch()
    {
        var batch = new BatchWriter("key");
        batch.Add("bo"u8, "dy"u8);
        batch.Add([], "two"u8);

        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 7, Noon);

        Assert.Equal(GoldenBatch, Convert.ToHexString(bytes));
    }

    [Fact]
    public void Read_FromTheMiddleUpToACount_TakesThoseEventsOnly()
    {
        var batch = Some.Batch("a", "b", "c", "d");
        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 10, Noon);
        BatchHeader.TryRead(bytes, out var header);
        var events = new List<StoredEvent>();

        BatchReader.Read(header, bytes[BatchHeader.Length..], fromSequenceNumber: 11, maxCount: 2, events);

        Assert.Equal(["b", "c"], events.Select(Some.Body));
    }

    [Fact]
    public void TryRead_OfAHeaderWithAnyBitChanged_IsFalse()
    {
        var batch = Some.Batch("a");
        var header = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber: 10, Noon)[..BatchHeader.Length].ToArray();

        for (var bit = 0; bit < 8 * header.Length; bit++)
        {
            header[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(BatchHeader.TryRead(header, out _), $"bit {bit}");
            header[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(BatchHeader.TryRead(header, out _));
    }

    private static List<StoredEvent> RoundTrip(List<byte[]> sent, string? partitionKey, long firstSequenceNumber)
    {
        var batch = new BatchWriter(partitionKey);
        sent.ForEach(message => batch.Add(message.AsSpan(0, message.Length / 3), message.AsSpan(message.Length / 3)));
        var bytes = batch.Stamp(batch.PayloadChecksum(), firstSequenceNumber, Noon);
        Assert.True(BatchHeader.TryRead(bytes, out var header));
        Assert.Equal(bytes.Length, header.BatchLength);
        Assert.Equal(Crc32C.Of(bytes[BatchHeader.Length..]), header.PayloadChecksum);
        var events = new List<StoredEvent>();
        BatchReader.Read(header, bytes[BatchHeader.Length..], firstSequenceNumber, int.MaxValue, events);
        return events;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Local.EventHubs.Log;

/// <summary>Turns a stored batch into its events. The checksum was right, so a length that leaves the payload is a bug.</summary>
internal static class BatchReader
{
    /// <summary>Adds from <paramref name="fromSequenceNumber"/> on until <paramref name="events"/> holds <paramref name="maxCount"/>.</summary>
    internal static void Read(BatchHeader header, ReadOnlySpan<byte> payload, long fromSequenceNumber, int maxCount, List<StoredEvent> events)
    {
        var keyLength = TakeLength(ref payload);
        var partitionKey = keyLength < 0 ? null : Encoding.UTF8.GetString(Take(ref payload, keyLength));
        for (var sequenceNumber = header.FirstSequenceNumber; sequenceNumber < header.EndSequenceNumber && events.Count < maxCount; sequenceNumber++)
        {
            var message = Take(ref payload, TakeLength(ref payload));
            if (sequenceNumber >= fromSequenceNumber)
            {
                events.Add(new StoredEvent(sequenceNumber, header.EnqueuedTime, partitionKey, message.ToArray()));
            }
        }
    }

    private static int TakeLength(ref ReadOnlySpan<byte> payload) => BinaryPrimitives.ReadInt32LittleEndian(Take(ref payload, sizeof(int)));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> payload, int count)
    {
        var taken = payload[..count];
        payload = payload[count..];
        return taken;
    }
}

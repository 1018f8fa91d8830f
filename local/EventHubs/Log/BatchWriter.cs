using System.Buffers.Binary;
using System.Text;

namespace Local.EventHubs.Log;

/// <summary>Collects the events of one send in their stored form, behind room for the header. Not thread-safe.</summary>
/// <remarks>Payload: the partition key's length in bytes (int, -1 for none) and UTF-8, then each event's length (int) and bytes.</remarks>
internal sealed class BatchWriter
{
    private const int FirstCapacity = 1024; // a single small event

    private byte[] _bytes = new byte[FirstCapacity];
    private int _length;

    internal BatchWriter(string? partitionKey)
    {
        PartitionKey = string.IsNullOrEmpty(partitionKey) ? null : partitionKey;
        Append(BatchHeader.Length);
        if (PartitionKey is null)
        {
            AppendLength(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(PartitionKey);
        AppendLength(length);
        Encoding.UTF8.GetBytes(PartitionKey, Append(length));
    }

    internal string? PartitionKey { get; }

    internal int Count { get; private set; }

    /// <summary>Adds one event, whose bytes are those of the two spans in a row.</summary>
    internal void Add(ReadOnlySpan<byte> start, ReadOnlySpan<byte> rest)
    {
        AppendLength(start.Length + rest.Length);
        start.CopyTo(Append(start.Length));
        rest.CopyTo(Append(rest.Length));
        Count++;
    }

    internal uint PayloadChecksum() => Crc32C.Of(_bytes.AsSpan(BatchHeader.Length, _length - BatchHeader.Length));

    /// <summary>The whole batch as it is stored. The bytes stay the writer's own and hold until its next change.</summary>
    internal ReadOnlySpan<byte> Stamp(uint payloadChecksum, long firstSequenceNumber, DateTimeOffset enqueuedTime)
    {
        var payloadLength = _length - BatchHeader.Length;
        new BatchHeader(payloadChecksum, payloadLength, Count, firstSequenceNumber, enqueuedTime).WriteTo(_bytes);
        return _bytes.AsSpan(0, _length);
    }

    private void AppendLength(int length) => BinaryPrimitives.WriteInt32LittleEndian(Append(sizeof(int)), length);

    private Span<byte> Append(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _bytes.Length));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}

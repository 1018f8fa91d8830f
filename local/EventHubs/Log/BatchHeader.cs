using System.Buffers.Binary;

namespace Local.EventHubs.Log;

/// <summary>What stands before each batch in a segment. A batch is the events of one send: it is there as a whole or not at all.</summary>
/// <remarks>
/// 40 bytes, little endian:
/// <code>
///  0  uint   CRC-32C of bytes 4 to 39
///  4  uint   CRC-32C of the payload
///  8  int    format, 2
/// 12  int    payload length in bytes
/// 16  int    number of events
/// 20  int    zero
/// 24  long   sequence number of the first event; the others follow without a gap
/// 32  long   enqueued time of all of them, in UTC ticks
/// </code>
/// The header has a checksum of its own, so that its length can be believed before the payload is read: that tells a batch whose writer died half-way
/// (the rest is missing) from one that was damaged later. And the payload is summed up before the partition is locked.
/// </remarks>
internal readonly record struct BatchHeader(
    uint PayloadChecksum,
    int PayloadLength,
    int EventCount,
    long FirstSequenceNumber,
    DateTimeOffset EnqueuedTime)
{
    internal const int Length = 40;

    internal const int CurrentFormat = 2; // 1 held events in pieces instead of AMQP messages

    private const int ChecksumLength = sizeof(uint);

    internal int Format { get; private init; } = CurrentFormat;

    internal long EndSequenceNumber => FirstSequenceNumber + EventCount;

    internal int BatchLength => Length + PayloadLength;

    internal void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], PayloadChecksum);
        BinaryPrimitives.WriteInt32LittleEndian(destination[8..], CurrentFormat);
        BinaryPrimitives.WriteInt32LittleEndian(destination[12..], PayloadLength);
        BinaryPrimitives.WriteInt32LittleEndian(destination[16..], EventCount);
        BinaryPrimitives.WriteInt32LittleEndian(destination[20..], 0);
        BinaryPrimitives.WriteInt64LittleEndian(destination[24..], FirstSequenceNumber);
        BinaryPrimitives.WriteInt64LittleEndian(destination[32..], EnqueuedTime.UtcTicks);
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Crc32C.Of(destination[ChecksumLength..Length]));
    }

    /// <summary>False when the checksum says that this is no header. Its format is for the caller to check.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> source, out BatchHeader header)
    {
        header = default;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source) != Crc32C.Of(source[ChecksumLength..Length]))
        {
            return false;
        }

        header = new BatchHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(source[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(source[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(source[24..]),
            new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(source[32..]), TimeSpan.Zero))
        {
            Format = BinaryPrimitives.ReadInt32LittleEndian(source[8..]),
        };
        return true;
    }
}

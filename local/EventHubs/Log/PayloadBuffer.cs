using System.Buffers.Binary;
using System.Text;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>Bytes to be stored: grows at its end, and can be cut back and patched. <see cref="PayloadReader"/> reads the same forms.</summary>
internal sealed class PayloadBuffer
{
    private byte[] _bytes = new byte[1024];

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Written bytes, to be written over; valid until the buffer grows.</summary>
    internal Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    internal void CutBackTo(int length) => Length = length;

    internal Span<byte> Append(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(Length + count, 2 * _bytes.Length));
        }

        var appended = _bytes.AsSpan(Length, count);
        Length += count;
        return appended;
    }

    internal void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    internal void Write(byte value) => Append(1)[0] = value;

    internal void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Append(sizeof(int)), value);

    internal void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Append(sizeof(long)), value);

    /// <summary>The length in bytes, -1 for null, and the UTF-8.</summary>
    internal void Write(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Write(length);
        Encoding.UTF8.GetBytes(text, Append(length));
    }
}

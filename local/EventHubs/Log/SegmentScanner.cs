using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Local.EventHubs.Log;

/// <summary>Walks through the batches of a segment, and tells an end that its writer left unfinished from bytes that were damaged later.</summary>
internal sealed class SegmentScanner : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly long _end;
    private byte[] _payload = [];
    private int _currentLength;

    /// <param name="position">Where a batch begins.</param>
    /// <param name="end">Where the last batch that may be read ends; the file may be growing behind it.</param>
    internal SegmentScanner(string path, long position, long end)
    {
        _path = path;
        _end = end;
        Position = position;
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Where the current batch begins; after the last one, where the readable part ends.</summary>
    internal long Position { get; private set; }

    internal BatchHeader Header { get; private set; }

    /// <summary>Of the current batch.</summary>
    internal ReadOnlySpan<byte> Payload => _payload.AsSpan(0, Header.PayloadLength);

    /// <summary>Why reading stopped before the end, or null if it did not: the last batch was not written to its end.</summary>
    internal string? TornEnd { get; private set; }

    /// <summary>False at the end, and before a torn end.</summary>
    /// <exception cref="FormatException">A batch is damaged that has others behind it, or is of another format.</exception>
    internal bool MoveNext()
    {
        Position += _currentLength;
        _currentLength = 0;
        var left = _end - Position;
        if (left == 0)
        {
            return false;
        }

        if (left < BatchHeader.Length)
        {
            return Torn($"{left} bytes are no header of {BatchHeader.Length}");
        }

        Span<byte> bytes = stackalloc byte[BatchHeader.Length];
        Read(bytes, Position);
        if (!BatchHeader.TryRead(bytes, out var header))
        {
            return IsZeroToTheEnd() ? Torn("only zeros follow") : throw Damaged("the header's checksum is wrong");
        }

        if (header.Format != BatchHeader.CurrentFormat)
        {
            throw new FormatException(
                $"{_path}, byte {Position}: format {header.Format}, of another version; this one reads format {BatchHeader.CurrentFormat} only.");
        }

        if (header.BatchLength > left)
        {
            return Torn($"a batch of {header.BatchLength} bytes has {left} left");
        }

        Header = header;
        if (_payload.Length < header.PayloadLength)
        {
            ArrayPool<byte>.Shared.Return(_payload);
            _payload = ArrayPool<byte>.Shared.Rent(header.PayloadLength);
        }

        Read(_payload.AsSpan(0, header.PayloadLength), Position + BatchHeader.Length);
        if (Crc32C.Of(Payload) != header.PayloadChecksum)
        {
            return header.BatchLength == left ? Torn("the last payload's checksum is wrong") : throw Damaged("the payload's checksum is wrong");
        }

        _currentLength = header.BatchLength;
        return true;
    }

    public void Dispose()
    {
        _file.Dispose();
        ArrayPool<byte>.Shared.Return(_payload);
    }

    private bool Torn(string reason)
    {
        TornEnd = $"{_path}, byte {Position}: {reason}.";
        return false;
    }

    private FormatException Damaged(string reason) =>
        new($"{_path}, byte {Position}: {reason}, and {_end - Position} bytes follow. The file was damaged after it was written.");

    private void Read(Span<byte> bytes, long position)
    {
        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(_file, bytes, position);
            if (count == 0)
            {
                throw new EndOfStreamException($"{_path} became shorter than {_end} bytes while it was read.");
            }

            bytes = bytes[count..];
            position += count;
        }
    }

    private bool IsZeroToTheEnd()
    {
        const int blockLength = 64 << 10;
        for (var position = Position; position < _end; position += blockLength)
        {
            var block = new byte[Math.Min(blockLength, _end - position)];
            Read(block, position);
            if (block.ContainsAnyExcept((byte)0))
            {
                return false;
            }
        }

        return true;
    }
}

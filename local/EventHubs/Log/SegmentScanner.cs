using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Local.EventHubs.Log;

/// <summary>Walks through the batches of a segment, and tells an end that its writer left unfinished from bytes that were damaged later.</summary>
internal sealed class SegmentScanner : IDisposable
{
    // Holds a few hundred small batches; grows for a batch that is larger.
    private const int WindowLength = 128 << 10;

    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly long _end;

    private byte[] _window = ArrayPool<byte>.Shared.Rent(WindowLength);
    private int _windowStart;
    private int _windowEnd;
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

    internal ReadOnlySpan<byte> Payload => _window.AsSpan(_windowStart + BatchHeader.Length, Header.PayloadLength);

    /// <summary>Why reading stopped before the end, or null if it did not: the last batch was not written to its end.</summary>
    internal string? TornEnd { get; private set; }

    /// <summary>False at the end, and before a torn end.</summary>
    /// <exception cref="FormatException">A batch is damaged that has others behind it.</exception>
    internal bool MoveNext()
    {
        _windowStart += _currentLength;
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

        if (!BatchHeader.TryRead(Load(BatchHeader.Length), out var header))
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
        Load(header.BatchLength);
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
        ArrayPool<byte>.Shared.Return(_window);
    }

    private bool Torn(string reason)
    {
        TornEnd = $"{_path}, byte {Position}: {reason}.";
        return false;
    }

    private FormatException Damaged(string reason) =>
        new($"{_path}, byte {Position}: {reason}, and {_end - Position} bytes follow. The file was damaged after it was written.");

    /// <summary>The next <paramref name="count"/> bytes at <see cref="Position"/>, read if they are not in the window yet.</summary>
    private ReadOnlySpan<byte> Load(int count)
    {
        if (_windowEnd - _windowStart < count)
        {
            MoveWindow(count);
        }

        return _window.AsSpan(_windowStart, count);
    }

    private void MoveWindow(int count)
    {
        var kept = _window.AsSpan(_windowStart, _windowEnd - _windowStart);
        var before = _window;
        _window = count > before.Length ? ArrayPool<byte>.Shared.Rent(count) : before;
        kept.CopyTo(_window);
        (_windowStart, _windowEnd) = (0, kept.Length);
        if (_window != before)
        {
            ArrayPool<byte>.Shared.Return(before);
        }

        while (_windowEnd < count)
        {
            var wanted = (int)Math.Min(_window.Length - _windowEnd, _end - Position - _windowEnd);
            var read = RandomAccess.Read(_file, _window.AsSpan(_windowEnd, wanted), Position + _windowEnd);
            if (read == 0)
            {
                throw new EndOfStreamException($"{_path} became shorter than {_end} bytes while it was read.");
            }

            _windowEnd += read;
        }
    }

    private bool IsZeroToTheEnd()
    {
        var block = new byte[WindowLength];
        for (var position = Position; position < _end;)
        {
            var read = RandomAccess.Read(_file, block.AsSpan(0, (int)Math.Min(block.Length, _end - position)), position);
            if (read == 0 || block.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            position += read;
        }

        return true;
    }
}

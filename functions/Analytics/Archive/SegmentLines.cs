using System.IO.Compression;

namespace Analytics.Archive;

/// <summary>Cuts a segment's text into lines, and knows where it is for the sake of error messages.</summary>
/// <remarks>Text is read into blocks that are never written twice, so that lines can be handed out without a copy. A line that crosses the end of
/// a block moves to the next.</remarks>
internal sealed class SegmentLines(GZipStream text, string segment)
{
    private const int BlockBytes = 64 * 1024; // about a hundred events; below the size at which arrays are collected only with the oldest generation

    private byte[] _block = [];
    private int _lineStart;
    private int _searched; // up to here no line feed was found since _lineStart
    private int _end;
    private long _lineOffset; // of _lineStart in the text
    private long _nextLineOffset;
    private long _lineNumber;

    /// <summary>How many bytes of text were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The next line without its line feed; false at the end of the text.</summary>
    /// <exception cref="SegmentFormatException">The gzip stream is damaged, ends within a line, or has a line that is too long.</exception>
    public bool TryReadLine(out ReadOnlyMemory<byte> line)
    {
        _lineOffset = _nextLineOffset;
        _lineNumber++;
        while (true)
        {
            var lineFeed = Array.IndexOf(_block, (byte)'\n', _searched, _end - _searched);
            if (lineFeed >= 0)
            {
                line = _block.AsMemory(_lineStart..lineFeed);
                _searched = lineFeed + 1;
                _nextLineOffset += _searched - _lineStart;
                _lineStart = _searched;
                return true;
            }

            _searched = _end;
            if (ReadMore() == 0)
            {
                line = default;
                return _lineStart == _end ? false : throw Error("the text ends within this line.", _end - _lineStart);
            }
        }
    }

    /// <summary>An error at a byte of the line read last.</summary>
    public SegmentFormatException Error(string problem, int byteOfLine = 0, Exception? inner = null) =>
        new(segment, _lineNumber, _lineOffset + byteOfLine, problem, inner);

    private int ReadMore()
    {
        if (_end == _block.Length)
        {
            StartBlock();
        }

        try
        {
            var read = text.Read(_block, _end, _block.Length - _end);
            _end += read;
            BytesRead += read;
            return read;
        }
        catch (InvalidDataException damage)
        {
            throw Error("the gzip stream is damaged.", _end - _lineStart, damage);
        }
    }

    /// <summary>Goes on in a new block, with the line that has been begun at its beginning.</summary>
    private void StartBlock()
    {
        var begun = _block.AsSpan(_lineStart.._end);
        if (begun.Length > SegmentLine.MaxLineBytes)
        {
            throw Error($"this line has more than {SegmentLine.MaxLineBytes} bytes.", begun.Length);
        }

        var block = new byte[Math.Max(BlockBytes, begun.Length * 2)];
        begun.CopyTo(block);
        (_block, _searched, _end, _lineStart) = (block, begun.Length, begun.Length, 0);
    }
}

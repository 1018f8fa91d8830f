namespace Analytics.Archive;

/// <summary>A segment's content is damaged, or does not hold what its name says; see docs/formats/raw-segments-v1.md.</summary>
public sealed class SegmentFormatException : FormatException
{
    internal SegmentFormatException(string segment, long line, long byteOffset, string problem, Exception? inner = null)
        : base($"Segment {segment}, line {line}, byte {byteOffset}: {problem}", inner)
    {
        Segment = segment;
        Line = line;
        ByteOffset = byteOffset;
    }

    /// <summary>The path of the segment.</summary>
    public string Segment { get; }

    /// <summary>The first line that could not be read, counted from 1.</summary>
    public long Line { get; }

    /// <summary>Where the first wrong byte is in the uncompressed text, counted from 0.</summary>
    public long ByteOffset { get; }
}

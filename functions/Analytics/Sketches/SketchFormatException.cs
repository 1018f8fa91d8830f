namespace Analytics.Sketches;

/// <summary>Stored bytes are no sketch that this version can read; see docs/formats/sketches-v1.md.</summary>
public sealed class SketchFormatException : FormatException
{
    internal SketchFormatException(int byteOffset, string problem)
        : base($"At byte {byteOffset}: {problem}") => ByteOffset = byteOffset;

    /// <summary>Where in the encoded sketch the first wrong byte is, counted from 0.</summary>
    public int ByteOffset { get; }
}

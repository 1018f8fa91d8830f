namespace Traffic.Logs;

/// <summary>A gzip file whose position tells, once it was decompressed, whether anything follows the gzip data.</summary>
/// <remarks>
/// Decompression reads blocks and ends without a word at the first byte that is no gzip data, so the last block is given to it byte by byte.
/// </remarks>
internal sealed class GzipFile(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
{
    // Not less than a block that decompression reads.
    private const int Tail = 8_192;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Bound(count));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Bound(buffer.Length)]);

    private int Bound(int count) => (int)Math.Min(count, Math.Max(1, Length - Position - Tail));
}

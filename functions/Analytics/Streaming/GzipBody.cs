using System.IO.Compression;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>Unfolds compressed bodies, as far as a limit.</summary>
public static class GzipBody
{
    private const int ChunkBytes = 16 * 1024;

    // .NET takes a body that breaks off for one that ends there. A last member of our own tells them apart: only behind a whole body does it unfold.
    private static readonly byte[] EndMark = [0x00, 0xFF, .. "d41c7be05f"u8, 0xFF, 0x00]; // no JSON holds these bytes
    private static readonly byte[] EndMember = Compress(EndMark);

    /// <summary>Whether a body of the stream is compressed: the first two bytes tell (RFC 1952, 2.3.1), since no JSON begins with them.</summary>
    /// <remarks>The property that names the encoding arrives as text or as bytes, depending on the protocol by which the message was sent.</remarks>
    public static bool Is(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, ..];

    /// <summary>Why a body is refused that unfolds to more than <paramref name="maxBytes"/>.</summary>
    public static Rejection TooLong(int maxBytes) => new("body", $"is longer than {maxBytes} bytes after decompression");

    /// <summary>
    /// Decompresses up to <paramref name="maxBytes"/>, one member or several (RFC 1952, 2.2); false when there is more, or when the body is damaged
    /// or cut off.
    /// </summary>
    /// <remarks>Stops reading at the limit, so a bomb costs no more than that.</remarks>
    public static bool TryDecompress(ReadOnlyMemory<byte> gzip, int maxBytes, out ReadOnlyMemory<byte> text, out Rejection rejection)
    {
        text = default;
        rejection = new Rejection("body", "is not valid gzip");
        if (!Is(gzip.Span))
        {
            return false;
        }

        var unfolded = new MemoryStream();
        try
        {
            byte[] marked = [.. gzip.Span, .. EndMember];
            using var source = new GZipStream(new MemoryStream(marked, writable: false), CompressionMode.Decompress);
            var chunk = new byte[ChunkBytes];
            for (var read = source.Read(chunk); read > 0; read = source.Read(chunk))
            {
                if (unfolded.Length + read > (long)maxBytes + EndMark.Length)
                {
                    rejection = TooLong(maxBytes);
                    return false;
                }

                unfolded.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        var all = unfolded.GetBuffer().AsMemory(0, (int)unfolded.Length);
        if (!all.Span.EndsWith(EndMark))
        {
            return false;
        }

        text = all[..^EndMark.Length];
        rejection = default;
        return true;
    }

    private static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}

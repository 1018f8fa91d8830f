using System.Buffers.Binary;
using System.IO.Compression;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>Unfolds compressed bodies, as far as a limit.</summary>
public static class GzipBody
{
    private const int MinBytes = 18; // RFC 1952, 2.3: ten bytes of header and eight of trailer
    private const int LengthBytes = 4; // the trailer ends with ISIZE, the length of the text modulo 2^32
    private const int ChunkBytes = 16 * 1024;

    /// <summary>Whether a body of the stream is compressed: the first two bytes tell (RFC 1952, 2.3.1), since no JSON begins with them.</summary>
    /// <remarks>The property that names the encoding arrives as text or as bytes, depending on the protocol by which the message was sent.</remarks>
    public static bool Is(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, ..];

    /// <summary>Why a body is refused that unfolds to more than <paramref name="maxBytes"/>.</summary>
    public static Rejection TooLong(int maxBytes) => new("body", $"is longer than {maxBytes} bytes after decompression");

    /// <summary>Decompresses up to <paramref name="maxBytes"/>; false when there is more, or when the body is damaged or cut off.</summary>
    /// <remarks>Stops reading at the limit, so a bomb costs no more than that.</remarks>
    public static bool TryDecompress(ReadOnlyMemory<byte> gzip, int maxBytes, out ReadOnlyMemory<byte> text, out Rejection rejection)
    {
        text = default;
        rejection = new Rejection("body", "is not valid gzip");
        var unfolded = new MemoryStream();
        try
        {
            using var source = new GZipStream(new MemoryStream(gzip.ToArray(), writable: false), CompressionMode.Decompress);
            var chunk = new byte[ChunkBytes];
            for (var read = source.Read(chunk); read > 0; read = source.Read(chunk))
            {
                if (unfolded.Length + read > maxBytes)
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

        // The stream takes a file that breaks off for one that ends there; its trailer tells.
        if (gzip.Length < MinBytes || BinaryPrimitives.ReadUInt32LittleEndian(gzip.Span[^LengthBytes..]) != unfolded.Length)
        {
            return false;
        }

        text = unfolded.GetBuffer().AsMemory(0, (int)unfolded.Length);
        rejection = default;
        return true;
    }
}

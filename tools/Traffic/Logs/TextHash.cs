using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traffic.Logs;

/// <summary>The first 64 bits of a text's SHA-256: among ten million texts, one pair in 400,000 such sets would be taken for one.</summary>
internal static class TextHash
{
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

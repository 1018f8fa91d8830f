using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Traffic.Logs;

/// <summary>A field in quotes, in which the server has escaped quotes, backslashes, control characters and bytes beyond ASCII.</summary>
internal static class QuotedField
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes the field that <paramref name="rest"/> starts with, and the blanks after it.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? field)
    {
        field = null;
        if (rest is not ['"', ..])
        {
            return false;
        }

        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++; // whatever is escaped does not close the field
            }
            else if (rest[i] == '"')
            {
                field = Unescape(rest[1..i]);
                rest = rest[(i + 1)..].TrimStart(' ');
                return true;
            }
        }

        return false;
    }

    // Escapes stand for bytes. Where they are not UTF-8, as with an old code page in a referrer, the text stays as the server wrote it:
    // replacement characters would make different values look the same.
    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var bytes = new ArrayBufferWriter<byte>(text.Length);
        for (var rest = text; !rest.IsEmpty;)
        {
            var length = ReadEscape(rest, out var value);
            if (length > 0)
            {
                bytes.Write([value]);
            }
            else
            {
                length = char.IsHighSurrogate(rest[0]) && rest.Length > 1 ? 2 : 1;
                Encoding.UTF8.GetBytes(rest[..length], bytes);
            }

            rest = rest[length..];
        }

        try
        {
            return Utf8.GetString(bytes.WrittenSpan);
        }
        catch (DecoderFallbackException)
        {
            return text.ToString();
        }
    }

    // The escape's length, or 0 when the text does not start with one.
    private static int ReadEscape(ReadOnlySpan<char> text, out byte value)
    {
        value = 0;
        if (text is not ['\\', var kind, ..])
        {
            return 0;
        }

        if (kind == 'x')
        {
            return text.Length >= 4 && byte.TryParse(text[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) ? 4 : 0;
        }

        value = kind switch
        {
            '"' or '\\' => (byte)kind,
            'b' => (byte)'\b',
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            'v' => (byte)'\v',
            _ => 0,
        };
        return value == 0 ? 0 : 2;
    }
}

using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>
/// The responses within a transaction's response. The parts are found by their status lines and end at the next line that starts with two
/// dashes, which no line of a JSON body does; so stray blank lines, bare line feeds and missing part headers do no harm.
/// </summary>
internal static class TransactionAnswers
{
    private const byte LineFeed = (byte)'\n';

    /// <exception cref="FormatException">A status line has no status.</exception>
    public static List<TransactionAnswer> Read(Response response) =>
        Read(response.Content.ToMemory(), response.ClientRequestId);

    internal static List<TransactionAnswer> Read(ReadOnlyMemory<byte> body, string clientRequestId)
    {
        var answers = new List<TransactionAnswer>();
        var position = 0;
        while (TryReadLine(body, ref position, out var line))
        {
            if (line.Span.StartsWith("HTTP/1."u8))
            {
                answers.Add(ReadAnswer(body, ref position, Encoding.UTF8.GetString(line.Span), clientRequestId));
            }
        }

        return answers;
    }

    private static TransactionAnswer ReadAnswer(ReadOnlyMemory<byte> body, ref int position, string statusLine, string clientRequestId)
    {
        var parts = statusLine.Split(' ', 3); // version, status, reason
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new FormatException($"The transaction's response holds the status line '{statusLine}'.");
        }

        var headers = ReadHeaders(body, ref position);
        return new TransactionAnswer(status, parts.Length > 2 ? parts[2] : "", headers, ReadContent(body, ref position), clientRequestId);
    }

    private static List<KeyValuePair<string, string>> ReadHeaders(ReadOnlyMemory<byte> body, ref int position)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (TryReadLine(body, ref position, out var line) && !line.IsEmpty)
        {
            var text = Encoding.UTF8.GetString(line.Span);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.Add(new(text[..colon], text[(colon + 1)..].Trim()));
            }
        }

        return headers;
    }

    private static ReadOnlyMemory<byte> ReadContent(ReadOnlyMemory<byte> body, ref int position)
    {
        var start = position;
        var end = position;
        while (TryReadLine(body, ref position, out var line) && !line.Span.StartsWith("--"u8))
        {
            end = line.IsEmpty ? end : position;
        }

        return body[start..end];
    }

    private static bool TryReadLine(ReadOnlyMemory<byte> body, ref int position, out ReadOnlyMemory<byte> line)
    {
        var rest = body[position..];
        var length = rest.Span.IndexOf(LineFeed);
        length = length < 0 ? rest.Length : length;
        line = rest[..length];
        line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        position = Math.Min(body.Length, position + length + 1);
        return !rest.IsEmpty;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traffic.Logs;

/// <summary>One line of a web server's access log in Combined Log Format, as Apache httpd and nginx write it.</summary>
/// <remarks>
/// <c>address identity user [day/Mon/year:hour:minute:second offset] "request" status bytes "referrer" "user agent"</c>.
/// Whatever follows the user agent is ignored: servers are often told to append fields of their own.
/// </remarks>
public sealed record AccessLogLine
{
    /// <summary>In characters. Servers refuse longer requests; what is longer is a hole in the file, or no text.</summary>
    public const int MaxLength = 65_536;

    private const string TimeFormat = "dd/MMM/yyyy:HH:mm:ss zzz";
    private const string Absent = "-";

    private AccessLogLine()
    {
    }

    /// <summary>The line as the file has it.</summary>
    public required string Text { get; init; }

    /// <summary>The client's IP address or host name.</summary>
    public required string Address { get; init; }

    /// <summary>When the server took the request, with the server's offset from UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Empty when the client sent something that is not an HTTP request; the server logs that as well.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they were asked for, or empty like <see cref="Method"/>.</summary>
    public required string Target { get; init; }

    public required int Status { get; init; }

    /// <summary>The page that linked here, or null when the client named none.</summary>
    public string? Referrer { get; init; }

    /// <summary>The client's name for itself, or null when it gave none.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Reads one line, without its line break. O(length).</summary>
    /// <param name="reason">What is wrong with the line when the result is false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out AccessLogLine? line, [NotNullWhen(false)] out string? reason)
    {
        line = null;
        if (text.Length > MaxLength)
        {
            reason = $"longer than {MaxLength} characters";
            return false;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            reason = "it holds NUL characters, as a crash leaves them";
            return false;
        }

        var rest = text.AsSpan();
        var beforeTime = rest.IndexOf(" [");
        if (beforeTime < 0)
        {
            reason = "no address followed by a time in brackets";
            return false;
        }

        if (!ClientFields.TryReadAddress(rest[..beforeTime], out var address, out reason))
        {
            return false;
        }

        rest = rest[(beforeTime + 2)..];
        var afterTime = rest.IndexOf(']');
        if (afterTime < 0 || !TryParseTime(rest[..afterTime], out var time))
        {
            reason = "the time in brackets does not read like 17/May/2015:10:05:03 +0000";
            return false;
        }

        rest = rest[(afterTime + 1)..].TrimStart(' ');
        if (!QuotedField.TryTake(ref rest, out var request))
        {
            reason = "the request is not in closed quotes";
            return false;
        }

        if (!int.TryParse(TakeWord(ref rest), NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 599)
        {
            reason = "the status after the request is not a number from 100 to 599";
            return false;
        }

        _ = TakeWord(ref rest); // the response's size
        if (!QuotedField.TryTake(ref rest, out var referrer))
        {
            reason = "the referrer is not in closed quotes";
            return false;
        }

        if (!QuotedField.TryTake(ref rest, out var userAgent))
        {
            reason = "the user agent is not in closed quotes";
            return false;
        }

        var (method, target) = SplitRequest(request);
        line = new AccessLogLine
        {
            Text = text,
            Address = address,
            Time = time,
            Method = method,
            Target = target,
            Status = status,
            Referrer = NullWhenAbsent(referrer),
            UserAgent = NullWhenAbsent(userAgent),
        };
        reason = null;
        return true;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..].TrimStart(' ');
        return word;
    }

    // "GET /path HTTP/1.1"; a target may hold raw spaces, and clients of HTTP/0.9 name no protocol.
    private static (string Method, string Target) SplitRequest(string request)
    {
        var afterMethod = request.IndexOf(' ', StringComparison.Ordinal);
        if (afterMethod <= 0)
        {
            return ("", "");
        }

        var beforeProtocol = request.LastIndexOf(" HTTP/", StringComparison.Ordinal);
        var target = beforeProtocol < afterMethod ? request[(afterMethod + 1)..] : request[afterMethod..beforeProtocol];
        return (request[..afterMethod], target.Trim(' '));
    }

    private static string? NullWhenAbsent(string field) => field is "" or Absent ? null : field;
}

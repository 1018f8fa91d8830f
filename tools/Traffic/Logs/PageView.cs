using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Traffic.Events;

namespace Traffic.Logs;

/// <summary>A line of an access log that is a page view, with its visitor and session.</summary>
/// <param name="LineNumber">Counted from 1.</param>
/// <param name="Text">The line as the file has it.</param>
public sealed record PageView(int LineNumber, string Text, AccessLogLine Line, string VisitorId, string SessionId)
{
    // 64 bits: among ten million visitors, one pair in a million such logs would be taken for one.
    private const int HashBytes = 8;

    /// <summary>Address and user agent, hashed: a pseudonym that tells visitors apart, not one that nobody could undo.</summary>
    public static string VisitorOf(AccessLogLine line) => Hash($"{line.Address}\n{line.UserAgent}");

    /// <summary>The event that a tracker in the page would have sent.</summary>
    /// <param name="site">Where the server's paths begin, such as <c>http://www.semicomplete.com</c>.</param>
    public TrafficEvent ToEvent(string customer, Uri site) => new()
    {
        // The number and not the line alone: one visitor may ask for one page twice in a second.
        EventId = string.Create(CultureInfo.InvariantCulture, $"{LineNumber}-{Hash(Text)}"),
        AnalyticsCustomerId = customer,
        SessionId = SessionId,
        Time = Line.Time,
        Url = AccessLogUrl.Of(Line.Target, site),
        Action = EventActions.PageLoaded,
        UserInfo = new UserInfo { VisitorId = VisitorId, UserAgent = Line.UserAgent },
        ActionParameters = Line.Referrer is null ? null : new ActionParameters { Referrer = Line.Referrer },
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}

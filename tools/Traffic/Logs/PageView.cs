using System.Globalization;
using Traffic.Events;

namespace Traffic.Logs;

/// <summary>A line of an access log that is a page view, with its visitor and session.</summary>
/// <param name="EventId">The same in every log that holds the line.</param>
public sealed record PageView(AccessLogLine Line, string EventId, string VisitorId, string SessionId)
{
    /// <summary>Address and user agent, hashed: a pseudonym that tells visitors apart, not one that nobody could undo.</summary>
    public static string VisitorOf(AccessLogLine line) =>
        TextHash.Of($"{line.Address}\n{line.UserAgent}").ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The event that a tracker in the page would have sent.</summary>
    /// <param name="site">Where the server's paths begin, such as <c>http://www.semicomplete.com</c>.</param>
    public TrafficEvent ToEvent(string customer, Uri site) => new()
    {
        EventId = EventId,
        AnalyticsCustomerId = customer,
        SessionId = SessionId,
        Time = Line.Time,
        Url = AccessLogUrl.Of(Line.Target, site),
        Action = EventActions.PageLoaded,
        UserInfo = new UserInfo { VisitorId = VisitorId, UserAgent = Line.UserAgent },
        ActionParameters = Line.Referrer is null ? null : new ActionParameters { Referrer = Line.Referrer },
    };
}

using System.Globalization;
using Traffic.Events;
using Traffic.Logs;

namespace Traffic.Tests;

/// <summary>Things that a test needs and whose details do not matter to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2015, 5, 17, 10, 0, 0, TimeSpan.Zero);

    public static string LogText(
        string request = "GET / HTTP/1.1", int status = 200, string referrer = "-", string userAgent = "Agent/1.0",
        string client = "192.0.2.1 - -", DateTimeOffset? time = null) => string.Create(
            CultureInfo.InvariantCulture,
            $"{client} [{time ?? Time.AddSeconds(303):dd/MMM/yyyy:HH:mm:ss +0000}] \"{request}\" {status} 512 \"{referrer}\" \"{userAgent}\"");

    public static AccessLogLine LogLine(string request = "GET / HTTP/1.1", int status = 200, string referrer = "-", string userAgent = "Agent/1.0") =>
        AccessLogLine.TryParse(LogText(request, status, referrer, userAgent), out var line, out var reason)
            ? line
            : throw new FormatException(reason);

    public static TrafficEvent Event(int number = 0, string url = "https://shop.example/") => new()
    {
        EventId = $"event-{number}",
        AnalyticsCustomerId = "shop",
        SessionId = "session",
        Time = Time.AddSeconds(number),
        Url = url,
        Action = EventActions.PageLoaded,
        UserInfo = new UserInfo { VisitorId = "visitor" },
    };

    public static IEnumerable<TrafficEvent> Events(int count) => Enumerable.Range(0, count).Select(number => Event(number));
}

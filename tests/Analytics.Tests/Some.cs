using System.Text;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Sketches;

namespace Analytics.Tests;

/// <summary>Examples that fill in what a test does not care about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly CustomerId Customer = CustomerId.Parse("acme");

    public static readonly Shard Shard = new("events", "0");

    public static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] EventJson(
        string customer = "acme", string session = "s1", string time = "2026-11-22T12:00:00Z", string action = "pageLoaded", string more = "") =>
        Json($$"""{"analyticsCustomerId":"{{customer}}","sessionId":"{{session}}","dateTimeUtc":"{{time}}","url":"https://a.example/","action":"{{action}}"{{more}}}""");

    public static AnalyticsEvent PageView(
        string session = "s1", string? visitor = null, DateTimeOffset? time = null, string? eventId = null, EventAction action = EventAction.PageLoaded,
        long engagement = 0) => new()
        {
            Customer = Customer,
            Time = time ?? Noon,
            Action = action,
            Session = XxHash64.Hash(Encoding.UTF8.GetBytes(session)),
            Visitor = XxHash64.Hash(Encoding.UTF8.GetBytes(visitor ?? session)),
            EventId = eventId is null ? null : XxHash64.Hash(Encoding.UTF8.GetBytes(eventId)),
            EngagementMilliseconds = engagement,
        };

    public static PositionedEvent At(long sequenceNumber, AnalyticsEvent? positioned = null) =>
        new(Position(sequenceNumber), positioned ?? PageView());

    public static Watermark Position(long sequenceNumber) => new(Noon.AddSeconds(sequenceNumber), sequenceNumber);
}

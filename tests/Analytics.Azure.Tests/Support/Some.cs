using System.Text;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Sketches;
using Analytics.Streaming;

namespace Analytics.Azure.Tests.Support;

/// <summary>Examples that fill in what a test does not care about.</summary>
internal static class Some
{
    /// <summary>When events arrive; what tests let happen, happened before.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Actions = ["pageLoaded", "linkClicked", "navigatedBack", "basketFilled"];

    /// <summary>A customer that nobody else uses.</summary>
    public static CustomerId Customer() => CustomerId.Parse($"c{Guid.NewGuid():N}");

    /// <summary>A shard that nobody else uses.</summary>
    public static Shard Shard() => new("events", $"{Guid.NewGuid():N}");

    public static Watermark Position(long sequenceNumber) => new(Noon.AddMilliseconds(sequenceNumber), sequenceNumber);

    public static PositionedEvent Event(
        CustomerId customer, long sequenceNumber, DateTimeOffset? time = null, string session = "s1", EventAction action = EventAction.PageLoaded,
        long engagement = 0, string? eventId = null) =>
        new(
            Position(sequenceNumber),
            new AnalyticsEvent
            {
                Customer = customer,
                Time = time ?? Noon.AddMinutes(-30),
                Action = action,
                Session = Hash(session),
                Visitor = Hash(session),
                EventId = eventId is null ? null : Hash(eventId),
                EngagementMilliseconds = engagement,
            });

    /// <summary>An event's text as it comes off the stream, alone in its message.</summary>
    public static StreamItem Item(
        CustomerId customer, long sequenceNumber, DateTimeOffset? time = null, string session = "s1", string action = "pageLoaded",
        string more = "") =>
        Message(sequenceNumber, Json(customer, time, session, action, more)).Single();

    public static string Json(
        CustomerId customer, DateTimeOffset? time = null, string session = "s1", string action = "pageLoaded", string more = "") =>
        $$"""{"analyticsCustomerId":"{{customer}}","sessionId":"{{session}}","action":"{{action}}","url":"https://a.example/","dateTimeUtc":"""
        + $$""" "{{(time ?? Noon.AddMinutes(-30)).UtcDateTime:O}}"{{more}}}""";

    /// <summary>The items of one message.</summary>
    public static IReadOnlyList<StreamItem> Message(long sequenceNumber, string body) =>
        [.. new StreamMessage(sequenceNumber, Position(sequenceNumber).EnqueuedAt, Encoding.UTF8.GetBytes(body)).Read()];

    /// <summary>What the rollup takes of a batch.</summary>
    public static IEnumerable<PositionedEvent> Readable(IEnumerable<StreamItem> items) =>
        from item in items
        where item.Parsed is not null
        select new PositionedEvent(item.Archived.Watermark, item.Parsed!.Value); // filtered above

    /// <summary>Messages of one or a few events each, for some customers, most of them from the last hours and some late.</summary>
    /// <param name="latestHours">Most events happened in the hours before <paramref name="end"/>.</param>
    /// <param name="lateHours">The others happened in these.</param>
    public static IReadOnlyList<IReadOnlyList<StreamItem>> Messages(
        Random random, IReadOnlyList<CustomerId> customers, int count, DateTimeOffset end, int latestHours = 2, int lateHours = 200)
    {
        var messages = new List<IReadOnlyList<StreamItem>>();
        for (var sequenceNumber = 0; sequenceNumber < count; sequenceNumber++)
        {
            var events = Enumerable.Range(0, random.Next(4) == 0 ? random.Next(2, 5) : 1).Select(_ => Json(
                customers[random.Next(customers.Count)],
                end.AddSeconds(-random.Next((random.Next(5) == 0 ? lateHours : latestHours) * 3600)),
                $"s{random.Next(40)}",
                Actions[random.Next(Actions.Length)],
                $$""","userInfo":{"visitorId":"v{{random.Next(20)}}"},"eventId":"e{{random.Next(count * 3)}}","actionParameters":"""
                + $$"""{"engagementMs":{{random.Next(20_000)}}}"""));
            messages.Add(Message(sequenceNumber, $"[{string.Join(',', events)}]"));
        }

        return messages;
    }

    public static ulong Hash(string text) => XxHash64.Hash(Encoding.UTF8.GetBytes(text));
}

using System.Globalization;
using System.Text;
using Analytics.Events;
using Analytics.Sketches;

namespace Analytics.Tests.Events;

public sealed class EventParserTests
{
    [Fact]
    public void TryParse_OfAFullEvent_ReadsEveryField()
    {
        var json = Some.Json("""
            {
              "eventId": "e-1", "analyticsCustomerId": "acme", "sessionId": "s-1", "url": "https://a.example/x?y=1", "action": "linkClicked",
              "dateTimeUtc": "2026-11-22T10:00:00.5Z", "dateTimeLocal": "2026-11-22T11:00:00.5+01:00",
              "userInfo": { "locale": "de-DE", "visitorId": "v-1", "screen": { "width": 1 } },
              "actionParameters": { "link": "https://b.example", "engagementMs": 1500, "utm": ["x"] },
              "somethingNew": { "deep": [1, 2, { "engagementMs": 9 }] }
            }
            """);

        Assert.True(EventParser.TryParse(json, out var parsed, out _));

        Assert.Equal(
            new AnalyticsEvent
            {
                Customer = CustomerId.Parse("acme"),
                Time = new DateTimeOffset(2026, 11, 22, 10, 0, 0, 500, TimeSpan.Zero),
                Action = EventAction.LinkClicked,
                Session = Hash("s-1"),
                Visitor = Hash("v-1"),
                EventId = Hash("e-1"),
                EngagementMilliseconds = 1500,
            },
            parsed);
    }

    [Fact]
    public void TryParse_WithoutVisitor_CountsTheSessionAsOne()
    {
        Assert.True(EventParser.TryParse(Some.EventJson(session: "s-7"), out var parsed, out _));

        Assert.Equal(Hash("s-7"), parsed.Visitor);
        Assert.Null(parsed.EventId);
    }

    [Fact]
    public void TryParse_OfNullInOptionalFields_TakesThemForAbsent()
    {
        var json = Some.EventJson(more: ""","eventId":null,"userInfo":{"visitorId":null},"actionParameters":{"engagementMs":null}""");

        Assert.True(EventParser.TryParse(json, out var parsed, out _));
        Assert.True(EventParser.TryParse(Some.EventJson(more: ""","userInfo":null,"actionParameters":null"""), out var other, out _));

        Assert.Null(parsed.EventId);
        Assert.Equal(parsed.Session, parsed.Visitor);
        Assert.Equal(parsed, other);
    }

    [Fact]
    public void TryParse_OfEscapedText_HashesWhatItMeans()
    {
        Assert.True(EventParser.TryParse(Some.EventJson(session: @"s\u002d1"), out var parsed, out _));

        Assert.Equal(Hash("s-1"), parsed.Session);
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22T10:00:00.0000000+00:00")]
    [InlineData("2026-11-22T10:00:00", "2026-11-22T10:00:00.0000000+00:00")]
    [InlineData("2026-11-22T10:00:00+05:45", "2026-11-22T04:15:00.0000000+00:00")]
    [InlineData("2026-11-22T23:59:59.9999999Z", "2026-11-22T23:59:59.9999999+00:00")]
    public void TryParse_OfATime_GivesTheInstantInUtc(string text, string expected)
    {
        Assert.True(EventParser.TryParse(Some.EventJson(time: text), out var parsed, out _));

        Assert.Equal(expected, parsed.Time.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("pageLoaded", EventAction.PageLoaded)]
    [InlineData("linkClicked", EventAction.LinkClicked)]
    [InlineData("navigatedBack", EventAction.NavigatedBack)]
    [InlineData("addedToCart", EventAction.Custom)]
    public void TryParse_OfAnAction_TellsItsKind(string name, EventAction expected)
    {
        Assert.True(EventParser.TryParse(Some.EventJson(action: name), out var parsed, out _));

        Assert.Equal(expected, parsed.Action);
    }

    [Theory]
    [InlineData("analyticsCustomerId")]
    [InlineData("sessionId")]
    [InlineData("dateTimeUtc")]
    [InlineData("url")]
    [InlineData("action")]
    public void TryParse_WithoutARequiredField_NamesIt(string field)
    {
        var json = Encoding.UTF8.GetString(Some.EventJson()).Replace($"\"{field}\"", "\"other\"", StringComparison.Ordinal);

        Assert.False(EventParser.TryParse(Some.Json(json), out _, out var rejection));

        Assert.Equal(new Rejection(field, "is required"), rejection);
    }

    [Theory]
    [InlineData("""{"analyticsCustomerId":7}""", "analyticsCustomerId", "64")]
    [InlineData("""{"analyticsCustomerId":"a b"}""", "analyticsCustomerId", "64")]
    [InlineData("""{"sessionId":7}""", "sessionId", "128")]
    [InlineData("""{"sessionId":""}""", "sessionId", "128")]
    [InlineData("""{"sessionId":null}""", "sessionId", "128")]
    [InlineData("""{"eventId":[]}""", "eventId", "128")]
    [InlineData("""{"dateTimeUtc":"yesterday"}""", "dateTimeUtc", "ISO 8601")]
    [InlineData("""{"dateTimeUtc":1700000000}""", "dateTimeUtc", "ISO 8601")]
    [InlineData("""{"dateTimeUtc":"1970-01-01T00:00:00Z"}""", "dateTimeUtc", "1990-01-01")]
    [InlineData("""{"url":{}}""", "url", "4096")]
    [InlineData("""{"action":true}""", "action", "64")]
    [InlineData("""{"userInfo":"Firefox"}""", "userInfo", "object")]
    [InlineData("""{"userInfo":{"visitorId":1}}""", "userInfo.visitorId", "128")]
    [InlineData("""{"actionParameters":[]}""", "actionParameters", "object")]
    [InlineData("""{"actionParameters":{"engagementMs":"5"}}""", "actionParameters.engagementMs", "86400000")]
    [InlineData("""{"actionParameters":{"engagementMs":-1}}""", "actionParameters.engagementMs", "86400000")]
    [InlineData("""{"actionParameters":{"engagementMs":86400001}}""", "actionParameters.engagementMs", "86400000")]
    [InlineData("""{"sessionId":"\ud800"}""", "event", "surrogate")]
    [InlineData("""[]""", "event", "object")]
    [InlineData("""7""", "event", "object")]
    [InlineData("""{"a":1""", "event", "JSON")]
    [InlineData("""{"a":1}}""", "event", "JSON")]
    [InlineData("""{"a":01}""", "event", "JSON")]
    [InlineData("", "event", "JSON")]
    public void TryParse_OfABadEvent_NamesTheFieldAndTheLimit(string json, string field, string limit)
    {
        Assert.False(EventParser.TryParse(Some.Json(json), out var parsed, out var rejection));

        Assert.Equal(field, rejection.Field);
        Assert.Contains(limit, rejection.Rule, StringComparison.Ordinal);
        Assert.Equal(default, parsed);
    }

    [Fact]
    public void TryParse_OfInvalidUtf8_SaysSo()
    {
        var json = Some.EventJson();
        json[^3] = 0xFF;

        Assert.False(EventParser.TryParse(json, out _, out var rejection));

        Assert.Equal(new Rejection("event", "is not valid UTF-8"), rejection);
    }

    [Theory]
    [InlineData("sessionId", EventLimits.MaxIdBytes)]
    [InlineData("url", EventLimits.MaxUrlBytes)]
    [InlineData("action", EventLimits.MaxActionBytes)]
    public void TryParse_AtTheLongestText_TakesItAndNoMore(string field, int limit)
    {
        Assert.True(EventParser.TryParse(With(field, new string('x', limit)), out _, out _));
        Assert.False(EventParser.TryParse(With(field, new string('x', limit + 1)), out _, out var rejection));
        Assert.Equal(field, rejection.Field);

        static byte[] With(string field, string value) =>
            Some.Json(Encoding.UTF8.GetString(Some.EventJson())[..^1] + $",\"{field}\":\"{value}\"}}"); // of a repeated name the last counts
    }

    [Fact]
    public void TryParse_AtTheLargestEvent_TakesItAndNoMore()
    {
        var room = EventLimits.MaxEventBytes - Some.EventJson(more: ",\"x\":\"\"").Length;

        Assert.True(EventParser.TryParse(Some.EventJson(more: $",\"x\":\"{new string('x', room)}\""), out _, out _));
        Assert.False(EventParser.TryParse(Some.EventJson(more: $",\"x\":\"{new string('x', room + 1)}\""), out _, out var rejection));
        Assert.Contains("32768", rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfDeepNesting_SaysHowDeepItMayBe()
    {
        var deep = new string('[', EventLimits.MaxDepth) + new string(']', EventLimits.MaxDepth);

        Assert.False(EventParser.TryParse(Some.EventJson(more: $",\"x\":{deep}"), out _, out var rejection));

        Assert.Contains("32", rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfEveryPrefixAndOfRandomDamage_NeverThrows()
    {
        var json = Some.EventJson(more: ""","userInfo":{"visitorId":"v\u00e4"},"actionParameters":{"engagementMs":5}""");
        for (var length = 0; length < json.Length; length++)
        {
            Assert.False(EventParser.TryParse(json.AsSpan(0, length), out _, out _));
        }

        const int seed = 20261122;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = (byte[])json.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (!EventParser.TryParse(damaged, out _, out var rejection))
            {
                Assert.False(string.IsNullOrEmpty(rejection.Field), $"seed {seed}, round {i}");
            }
        }
    }

    [Fact]
    public void TimeAt_OfAClockAhead_IsTheEnqueuedTime()
    {
        var parsed = Some.PageView(time: Some.Noon);

        Assert.Equal(Some.Noon, parsed.TimeAt(Some.Noon - EventLimits.MaxFutureSkew));
        var enqueued = Some.Noon - EventLimits.MaxFutureSkew - TimeSpan.FromTicks(1);
        Assert.Equal(enqueued, parsed.TimeAt(enqueued));
    }

    private static ulong Hash(string text) => XxHash64.Hash(Encoding.UTF8.GetBytes(text));
}

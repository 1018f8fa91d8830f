using System.Buffers;
using System.Text;
using Traffic.Events;

namespace Traffic.Tests.Events;

public class EventWriterTests
{
    [Fact]
    public void Write_FullEvent_UsesTheWiresNames()
    {
        var trafficEvent = Some.Event() with
        {
            Time = Some.Time.AddMilliseconds(250),
            LocalOffset = TimeSpan.FromMinutes(330),
            UserInfo = new UserInfo { VisitorId = "v", UserAgent = "A/1 \"x\"", Locale = "en-IN", DeviceType = "mobile", Screen = "390x844" },
            ActionParameters = new ActionParameters
            {
                Referrer = "https://a.example/?b&c", UtmSource = "s", UtmMedium = "m", UtmCampaign = "c", Link = "https://b.example/",
                EngagementMs = 1_500, ScrollDepth = 80, Value = 12.5m, Currency = "EUR",
            },
        };

        Assert.Equal(
            """
            {"eventId":"event-0","analyticsCustomerId":"shop","sessionId":"session","dateTimeUtc":"2015-05-17T10:00:00.25Z",
            "dateTimeLocal":"2015-05-17T15:30:00.25+05:30","url":"https://shop.example/","action":"pageLoaded",
            "userInfo":{"userAgent":"A/1 \"x\"","locale":"en-IN","deviceType":"mobile","screen":"390x844","visitorId":"v"},
            "actionParameters":{"referrer":"https://a.example/?b&c","utmSource":"s","utmMedium":"m","utmCampaign":"c",
            "link":"https://b.example/","engagementMs":1500,"scrollDepth":80,"value":12.5,"currency":"EUR"}}
            """.ReplaceLineEndings(""),
            JsonOf(trafficEvent));
    }

    [Fact]
    public void Write_MinimalEvent_LeavesOutWhatIsNotThere()
    {
        Assert.Equal(
            """
            {"eventId":"event-0","analyticsCustomerId":"shop","sessionId":"session","dateTimeUtc":"2015-05-17T10:00:00Z",
            "url":"https://shop.example/","action":"pageLoaded","userInfo":{"visitorId":"visitor"}}
            """.ReplaceLineEndings(""),
            JsonOf(Some.Event()));
    }

    [Fact]
    public void Write_LineBreaksInValues_StayOnOneLine()
    {
        Assert.DoesNotContain('\n', JsonOf(Some.Event(url: "https://shop.example/a\nb")));
    }

    private static string JsonOf(TrafficEvent trafficEvent)
    {
        var output = new ArrayBufferWriter<byte>();
        EventWriter.Write(output, trafficEvent);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

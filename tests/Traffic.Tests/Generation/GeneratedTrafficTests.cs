using System.Buffers;
using System.Security.Cryptography;
using Traffic.Events;
using Traffic.Generation;

namespace Traffic.Tests.Generation;

public class GeneratedTrafficTests
{
    private static readonly GeneratedTrafficOptions Options = new()
    {
        Seed = 1,
        Customers = 20,
        Rate = 100,
        Duration = TimeSpan.FromMinutes(2),
        From = Some.Time,
    };

    [Fact]
    public void Events_SameOptions_GiveTheSameBytes()
    {
        Assert.Equal(BytesOf(Options), BytesOf(Options with { }));
    }

    [Fact]
    public void Events_FixedSeed_GiveTheBytesOfEveryOtherMachine()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(BytesOf(Options)));

        Assert.Equal("9b098e90ce44c476ed104542284b23de592960af962dc26fa4eff9cdbcadce47", hash);
    }

    [Fact]
    public void Events_OtherSeed_GivesOtherEvents()
    {
        Assert.NotEqual(BytesOf(Options), BytesOf(Options with { Seed = 2 }));
    }

    [Fact]
    public void Events_OtherStart_GivesTheSameVisitorsButOtherEventAndSessionIds()
    {
        var today = GeneratedTraffic.Events(Options).ToList();
        var tomorrow = GeneratedTraffic.Events(Options with { From = Some.Time.AddDays(1) }).ToList();

        Assert.Equal(today.Select(e => e.UserInfo), tomorrow.Select(e => e.UserInfo));
        Assert.Empty(today.Select(e => e.EventId).Intersect(tomorrow.Select(e => e.EventId)));
        Assert.Empty(today.Select(e => e.SessionId).Intersect(tomorrow.Select(e => e.SessionId)));
    }

    [Fact]
    public void Events_RateAndDuration_GiveThatManyEvenlySpaced()
    {
        var events = GeneratedTraffic.Events(Options).ToList();

        Assert.Equal(12_000, events.Count);
        Assert.Equal(events.Count, events.Select(e => e.EventId).Distinct().Count());
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.Equal(10, (pair.Second.Time - pair.First.Time).TotalMilliseconds));
        Assert.Equal(Some.Time, events[0].Time);
    }

    [Fact]
    public void Events_Sessions_BeginWithAPageAndBelongToOneVisitorOfOneCustomer()
    {
        var sessions = GeneratedTraffic.Events(Options).GroupBy(e => e.SessionId).ToList();

        Assert.All(sessions, session =>
        {
            Assert.Equal(EventActions.PageLoaded, session.First().Action);
            Assert.Single(session.Select(e => (e.AnalyticsCustomerId, e.UserInfo)).Distinct());
        });
        Assert.True(sessions.Average(session => session.Count()) > 2);
    }

    [Fact]
    public void Events_Visitors_SomeReturn()
    {
        var sessionsPerVisitor = GeneratedTraffic.Events(Options).GroupBy(e => e.UserInfo.VisitorId)
            .Select(visitor => visitor.Select(e => e.SessionId).Distinct().Count()).ToList();

        var returning = sessionsPerVisitor.Count(sessions => sessions > 1) / (double)sessionsPerVisitor.Count;

        Assert.InRange(returning, 0.1, 0.5);
    }

    [Fact]
    public void Events_Customers_ArePopularByRank()
    {
        var counts = GeneratedTraffic.Events(Options).CountBy(e => e.AnalyticsCustomerId).ToDictionary();

        Assert.Equal(20, counts.Count);
        Assert.InRange(counts["customer-0001"] / (double)counts["customer-0002"], 1.5, 2.7);
        Assert.True(counts["customer-0001"] > counts["customer-0020"] * 8);
    }

    [Fact]
    public void Events_Variety_CoversActionsDevicesLocalesAndSources()
    {
        var events = GeneratedTraffic.Events(Options).ToList();

        Assert.Equal(5, events.Select(e => e.Action).Distinct().Count());
        Assert.Equal(3, events.Select(e => e.UserInfo.DeviceType).Distinct().Count());
        Assert.Equal(8, events.Select(e => e.UserInfo.Locale).Distinct().Count());
        Assert.Contains(events, e => e.ActionParameters?.UtmCampaign is not null);
        Assert.All(events.Where(e => e.Action == EventActions.LinkClicked), e => Assert.NotNull(e.ActionParameters?.Link));
        Assert.All(events.Where(e => e.Action == EventActions.OrderPlaced), e => Assert.True(e.ActionParameters?.Value > 0));
        Assert.All(events.Where(e => e.Action != EventActions.PageLoaded), e => Assert.True(e.ActionParameters?.EngagementMs > 0));
    }

    private static byte[] BytesOf(GeneratedTrafficOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var trafficEvent in GeneratedTraffic.Events(options))
        {
            EventWriter.Write(output, trafficEvent);
        }

        return output.WrittenSpan.ToArray();
    }
}

using Traffic.Events;
using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class PageViewTests
{
    private static readonly Uri Site = new("http://www.example.com/");

    [Fact]
    public void ToEvent_PageView_CarriesWhatTheLogKnows()
    {
        var view = Fixture.PageViews()[3];

        var trafficEvent = view.ToEvent("shop", Site);

        Assert.Equal("shop", trafficEvent.AnalyticsCustomerId);
        Assert.Equal(EventActions.PageLoaded, trafficEvent.Action);
        Assert.Equal("http://www.example.com/about/", trafficEvent.Url);
        Assert.Equal(new DateTimeOffset(2015, 5, 17, 11, 30, 0, TimeSpan.Zero), trafficEvent.Time);
        Assert.Equal("An \"odd\" agent", trafficEvent.UserInfo.UserAgent);
        Assert.Equal("http://search.example/?q=\"quoted\"", trafficEvent.ActionParameters?.Referrer);
        Assert.Null(trafficEvent.LocalOffset);
    }

    [Fact]
    public void ToEvent_NoReferrer_HasNoActionParameters()
    {
        Assert.Null(Fixture.PageViews()[0].ToEvent("shop", Site).ActionParameters);
    }

    [Fact]
    public void ToEvent_ProxyRequest_KeepsItsAddress()
    {
        var view = new PageViewReader().Read([Some.LogText("GET http://other.example/x HTTP/1.1")]).Single();

        Assert.Equal("http://other.example/x", view.ToEvent("shop", Site).Url);
    }

    [Fact]
    public void ToEvent_SameLogTwice_GivesTheSameEvents()
    {
        var first = Fixture.PageViews().Select(view => view.ToEvent("shop", Site));
        var second = Fixture.PageViews().Select(view => view.ToEvent("shop", Site));

        Assert.Equal(first, second);
    }

    [Fact]
    public void ToEvent_SameLineTwiceInALog_GivesTwoEvents()
    {
        var ids = new PageViewReader().Read([Some.LogText(), Some.LogText()]).Select(view => view.ToEvent("shop", Site).EventId);

        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public void ToEvent_LogWhoseHeadWasCut_GivesTheSameIds()
    {
        List<string> lines = [.. Enumerable.Range(0, 10).Select(i => Some.LogText($"GET /{i} HTTP/1.1")), Some.LogText(), Some.LogText()];

        var whole = IdsOf(lines);
        var cut = IdsOf(lines[4..]);

        Assert.Equal(12, whole.Distinct().Count());
        Assert.Equal(whole[4..], cut);
    }

    [Fact]
    public void ToEvent_CutBetweenEqualLines_GivesNoIdThatTheWholeDoesNotGive()
    {
        List<string> lines = [Some.LogText(), Some.LogText(), Some.LogText()];

        Assert.Subset(IdsOf(lines).ToHashSet(), IdsOf(lines[1..]).ToHashSet());
    }

    [Fact]
    public void ToEvent_EqualLinesApart_AreToldApart()
    {
        List<string> lines = [Some.LogText(), .. Enumerable.Range(0, 100).Select(i => Some.LogText($"GET /{i} HTTP/1.1")), Some.LogText()];

        Assert.Equal(lines.Count, IdsOf(lines).Distinct().Count());
    }

    [Theory]
    [InlineData(60, 3)]
    [InlineData(61, 2)] // a copy
    public void ToEvent_EqualLinesAroundALaterOne_AreToldApartAsFarAsALogMayBeOutOfOrder(int minutes, int ids)
    {
        List<string> lines = [Some.LogText(time: Some.Time), Some.LogText(time: Some.Time.AddMinutes(minutes)), Some.LogText(time: Some.Time)];

        Assert.Equal(ids, IdsOf(lines).Distinct().Count());
    }

    [Fact]
    public void VisitorOf_AddressAndUserAgent_BothCount()
    {
        var visitor = PageView.VisitorOf(Some.LogLine());

        Assert.Equal(16, visitor.Length);
        Assert.NotEqual(visitor, PageView.VisitorOf(Some.LogLine(userAgent: "Agent/2.0")));
        Assert.NotEqual(visitor, PageView.VisitorOf(Some.LogLine() with { Address = "192.0.2.2" }));
        Assert.Equal(visitor, PageView.VisitorOf(Some.LogLine("GET /other HTTP/1.1")));
    }

    private static List<string> IdsOf(IEnumerable<string> lines) =>
        [.. new PageViewReader().Read(lines).Select(view => view.ToEvent("shop", Site).EventId)];
}

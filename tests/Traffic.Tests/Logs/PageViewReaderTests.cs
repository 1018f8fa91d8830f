using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class PageViewReaderTests
{
    [Fact]
    public void Read_Fixture_FindsThePageViewsInFileOrder()
    {
        var views = Fixture.PageViews();

        var lines = File.ReadAllLines(Fixture.Path);
        Assert.Equal([lines[0], lines[2], lines[3], lines[4], lines[5]], views.Select(view => view.Line.Text));
    }

    [Fact]
    public void Read_Fixture_CountsEveryLineOnce()
    {
        var reader = new PageViewReader();

        var views = reader.Read(File.ReadLines(Fixture.Path)).Count();

        Assert.Equal(13, reader.Lines);
        Assert.Equal(views, reader.PageViews);
        Assert.Equal(
            new Dictionary<SkipReason, long>
            {
                [SkipReason.Malformed] = 1,
                [SkipReason.Method] = 1,
                [SkipReason.Status] = 1,
                [SkipReason.Robots] = 1,
                [SkipReason.Feed] = 1,
                [SkipReason.File] = 1,
            },
            reader.Skipped.ToDictionary());
        Assert.Equal([12, 13], reader.FirstUnreadable.Select(line => line.Number));
        Assert.Equal(reader.Lines, reader.PageViews + reader.Skipped.Values.Sum() + reader.UnreadableLines);
    }

    [Fact]
    public void Read_Fixture_TellsVisitorsAndSessionsApart()
    {
        var views = Fixture.PageViews();

        Assert.Equal(2, views.Select(view => view.VisitorId).Distinct().Count());
        Assert.Equal([views[0].SessionId, views[0].SessionId, views[0].SessionId], views[..3].Select(view => view.SessionId));
        Assert.NotEqual(views[0].SessionId, views[4].SessionId); // 40 minutes later
        Assert.Equal(3, views.Select(view => view.SessionId).Distinct().Count());
    }

    [Fact]
    public void Read_AGreatManyBadLines_KeepsTheFirstAndCountsAll()
    {
        var reader = new PageViewReader();

        var views = reader.Read(Enumerable.Repeat("bad", 1_000)).Count();

        Assert.Equal(0, views);
        Assert.Equal(1_000, reader.UnreadableLines);
        Assert.Equal(100, reader.FirstUnreadable.Count);
    }

    [Fact]
    public void Read_PartsOfARotatedLogInAnyOrder_GiveWhatTheWholeGives()
    {
        var lines = Enumerable.Range(0, 60).Select(minute => Some.LogText(time: Some.Time.AddMinutes(minute * 7))).ToList();

        var whole = new PageViewReader().Read(lines).ToList();
        var parts = new PageViewReader().Read(lines[40..], lines[..20], lines[20..40]).ToList();

        Assert.Single(whole.Select(view => view.SessionId).Distinct());
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Read_LogsOfTwoServers_AreOneStreamInOrderOfTime()
    {
        var lines = Enumerable.Range(0, 60).Select(minute => Some.LogText(time: Some.Time.AddMinutes(minute * 20))).ToList();

        var views = new PageViewReader().Read(lines.Where((_, i) => i % 2 == 0), lines.Where((_, i) => i % 2 == 1)).ToList();

        Assert.Equal(lines, views.Select(view => view.Line.Text));
        Assert.Single(views.Select(view => view.SessionId).Distinct());
    }

    [Fact]
    public void Read_SeveralLogs_SaysInWhichALineCannotBeRead()
    {
        var reader = new PageViewReader();

        var views = reader.Read([Some.LogText(), "bad"], [], ["worse", Some.LogText(), Some.LogText()]).Count();

        Assert.Equal((3, 5, 2), (views, reader.Lines, reader.UnreadableLines));
        Assert.Equal([(0, 2), (2, 1)], reader.FirstUnreadable.Select(line => (line.Log, line.Number)).Order());
    }
}

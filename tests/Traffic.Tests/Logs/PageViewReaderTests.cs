using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class PageViewReaderTests
{
    [Fact]
    public void Read_Fixture_FindsThePageViewsInFileOrder()
    {
        var views = Fixture.PageViews();

        Assert.Equal([1, 3, 4, 5, 6], views.Select(view => view.LineNumber));
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
}

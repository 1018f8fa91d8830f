using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class ExpectedCountsTests
{
    [Fact]
    public void Of_Fixture_CountsPerUtcHour()
    {
        var counts = ExpectedCounts.Of(Fixture.PageViews(), TimeSpan.FromHours(1));

        Assert.Equal(
            [new ExpectedCounts(Some.Time, 3, 1, 1), new ExpectedCounts(Some.Time.AddHours(1), 2, 2, 2)],
            counts);
    }

    [Fact]
    public void Of_Day_CountsASessionOnce()
    {
        var counts = ExpectedCounts.Of(Fixture.PageViews(), TimeSpan.FromDays(1));

        Assert.Equal([new ExpectedCounts(Some.Time.AddHours(-10), 5, 3, 2)], counts);
    }

    [Fact]
    public void Of_SessionAcrossTheHour_CountsInBoth()
    {
        string[] lines =
        [
            Some.LogText().Replace("10:05:03", "10:59:59", StringComparison.Ordinal),
            Some.LogText().Replace("10:05:03", "11:00:00", StringComparison.Ordinal),
        ];

        var counts = ExpectedCounts.Of(new PageViewReader().Read(lines), TimeSpan.FromHours(1));

        Assert.Equal([1, 1], counts.Select(hour => hour.Sessions));
    }
}

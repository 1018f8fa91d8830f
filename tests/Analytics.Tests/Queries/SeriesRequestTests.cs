using System.Globalization;
using Analytics.Queries;
using Analytics.Rollups;

namespace Analytics.Tests.Queries;

public sealed class SeriesRequestTests
{
    private static readonly ReportingCalendar Utc = new("UTC");

    [Fact]
    public void TryCreate_WithoutParameters_IsTheLastSevenDaysOfPageViewsByHour()
    {
        var request = Create();

        Assert.Equal([Metric.PageViews], request.Metrics);
        Assert.Equal(SeriesInterval.Hour, request.Interval);
        Assert.Equal(24, request.Window);
        Assert.Equal(23, request.Lead);
        Assert.Equal(Some.Noon.AddDays(-7), request.Buckets[request.Lead]);
        Assert.Equal(Some.Noon.AddHours(-1), request.Buckets[^1]);
        Assert.Equal(Some.Noon, request.End);
    }

    [Fact]
    public void TryCreate_OfARangeOffTheHour_TakesInTheHoursAround()
    {
        var request = Create(from: "2026-11-22T10:20:00Z", to: "2026-11-22T11:00:01Z", window: "1");

        Assert.Equal([Some.Noon.AddHours(-2), Some.Noon.AddHours(-1)], request.Buckets);
    }

    [Fact]
    public void TryCreate_OfDatesInAZone_MeansItsMidnights()
    {
        var request = Create(from: "2026-10-25", to: "2026-10-26", window: "1", calendar: new ReportingCalendar("Europe/Berlin"));

        Assert.Equal(25, request.Buckets.Count);
        Assert.Equal(new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero), request.Buckets[0]);
    }

    [Fact]
    public void TryCreate_ByDay_ReachesBackWholeDays()
    {
        var request = Create(from: "2026-11-20", to: "2026-11-22", interval: "day", window: "7");

        Assert.Equal(8, request.Buckets.Count);
        Assert.Equal(6, request.Lead);
        Assert.Equal(new DateTimeOffset(2026, 11, 14, 0, 0, 0, TimeSpan.Zero), request.Buckets[0]);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), request.End);
    }

    [Theory]
    [InlineData("2026-10-20", "2026-10-30")]
    [InlineData("2026-03-20", "2026-04-05")]
    public void TryCreate_OverAClockChange_HasExactlyTheLeadThatTheWindowNeeds(string from, string to)
    {
        foreach (var window in new[] { "1", "2", "24", "168" })
        {
            var calendar = new ReportingCalendar("Europe/Berlin");
            var request = Create(from: from, to: to, window: window, calendar: calendar);

            Assert.Equal(request.Window - 1, request.Lead);
            Assert.Equal(calendar.StartOf(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)), request.Buckets[request.Lead]);
        }
    }

    [Theory]
    [InlineData("a b", null, null, null, null, null, null, "customerId", "64")]
    [InlineData("acme", "pageviews", null, null, null, null, null, "metrics", "pageViews")]
    [InlineData("acme", "", null, null, null, null, null, "metrics", "pageViews")]
    [InlineData("acme", null, "yesterday", null, null, null, null, "from", "2026-11-22")]
    [InlineData("acme", null, "0001-01-01", null, null, null, null, "from", "1990")]
    [InlineData("acme", null, "1989-12-31T23:59:59Z", null, null, null, null, "from", "1990")]
    [InlineData("acme", null, null, "9999-12-31", null, null, null, "to", "8999")]
    [InlineData("acme", null, "2026-11-23", "2026-11-22", null, null, null, "from", "before to")]
    [InlineData("acme", null, "2024-11-22", "2026-11-22", null, null, null, "from", "8784")]
    [InlineData("acme", null, null, null, "week", null, null, "interval", "hour or day")]
    [InlineData("acme", null, null, null, null, "0", null, "window", "8784")]
    [InlineData("acme", null, null, null, null, "8785", null, "window", "8784")]
    [InlineData("acme", null, null, null, null, "a", null, "window", "8784")]
    [InlineData("acme", null, null, null, null, null, "cubic", "smoothing", "weighted")]
    public void TryCreate_OfABadParameter_NamesItAndTheLimit(
        string customer, string? metrics, string? from, string? to, string? interval, string? window, string? smoothing, string field, string limit)
    {
        Assert.False(SeriesRequest.TryCreate(customer, metrics, from, to, interval, window, smoothing, Utc, Some.Noon, out var request, out var rejection));

        Assert.Null(request);
        Assert.Equal(field, rejection.Field);
        Assert.Contains(limit, rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesOf_Rows_FillsGapsWithZerosAndAveragesOverTheWindow()
    {
        var request = Create(from: "2026-11-22T09:00:00Z", to: "2026-11-22T12:00:00Z", window: "3");
        var rows = new Dictionary<DateTimeOffset, RollupMetrics>
        {
            [Some.Noon.AddHours(-5)] = Views(6),
            [Some.Noon.AddHours(-3)] = Views(3),
            [Some.Noon.AddHours(-1)] = Views(9),
        };

        var series = Series.Of(request, rows, firstEvent: Some.Noon.AddHours(-4));

        Assert.Equal([3.0, 0.0, 9.0], series.Points.Select(point => point.Values[0].Raw));
        Assert.Equal([3.0, 1.0, 4.0], series.Points.Select(point => point.Values[0].Smoothed));
        Assert.Equal([true, false, false], series.Points.Select(point => point.IsPartial));
        Assert.Equal(Some.Noon.AddHours(-3), series.Points[0].Start);
    }

    [Theory]
    [InlineData("hour")]
    [InlineData("day")]
    public void SeriesOf_ACustomerThatBeganWithinABucket_IsPartialOnlyWhereAWindowHoldsBucketsBeforeIt(string interval)
    {
        var request = Create(from: "2026-11-19", to: "2026-11-23", interval: interval, window: "2");

        var series = Series.Of(request, new Dictionary<DateTimeOffset, RollupMetrics>(), firstEvent: Some.Noon.AddDays(-2));

        var firstBucket = interval == "day" ? Some.Noon.AddDays(-2).AddHours(-12) : Some.Noon.AddDays(-2);
        Assert.Equal(
            series.Points.Select(point => point.Start <= firstBucket),
            series.Points.Select(point => point.IsPartial));
    }

    [Fact]
    public void SeriesOf_WithWeights_EqualsTheirDefinitions()
    {
        var rows = Enumerable.Range(1, 200).ToDictionary(back => Some.Noon.AddHours(-back), back => Views(back % 7));
        double Value(int back) => back is >= 1 and <= 200 ? back % 7 : 0;

        var weighted = Series.Of(Create(from: "2026-11-22T10:00:00Z", window: "3", smoothing: "weighted"), rows, null).Points[^1].Values[0].Smoothed;
        var exponential = Series.Of(Create(from: "2026-11-22T10:00:00Z", window: "3", smoothing: "exponential"), rows, null).Points[^1].Values[0].Smoothed;

        Assert.Equal(((3 * Value(1)) + (2 * Value(2)) + Value(3)) / 6, weighted, 1e-12);
        var naive = Enumerable.Range(0, 200).Sum(age => 0.5 * Math.Pow(0.5, age) * Value(age + 1)); // 2 / (3 + 1)
        Assert.Equal(naive, exponential, 0.01);
    }

    private static RollupMetrics Views(int count)
    {
        var metrics = new RollupMetrics();
        for (var i = 0; i < count; i++)
        {
            metrics.Add(Some.PageView());
        }

        return metrics;
    }

    private static SeriesRequest Create(
        string? from = null, string? to = null, string? interval = null, string? window = null, ReportingCalendar? calendar = null, string? smoothing = null)
    {
        Assert.True(
            SeriesRequest.TryCreate("acme", null, from, to, interval, window, smoothing, calendar ?? Utc, Some.Noon, out var request, out var rejection),
            rejection.ToString());
        return request;
    }
}

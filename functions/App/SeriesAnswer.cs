using Analytics.Queries;
using Analytics.Rollups;

namespace Analytics.App;

/// <summary>A series as JSON: what was asked for, then a point per bucket with <c>value</c> and <c>average</c> side by side for each metric.</summary>
internal sealed record SeriesAnswer(
    string CustomerId,
    string Interval,
    string TimeZone,
    int Window,
    DateTime From,
    DateTime To,
    IEnumerable<Dictionary<string, object>> Points)
{
    /// <summary>Times are UTC; the zone tells by whose clock the buckets were cut.</summary>
    public static SeriesAnswer For(Series series, ReportingCalendar calendar) => new(
        series.Request.Customer.Value,
        series.Request.Interval == SeriesInterval.Hour ? "hour" : "day",
        calendar.ZoneId,
        series.Request.Window,
        series.Points[0].Start.UtcDateTime,
        series.Request.End.UtcDateTime,
        series.Points.Select(point => Point(series.Request.Metrics, point)));

    private static Dictionary<string, object> Point(IReadOnlyList<Metric> metrics, SeriesPoint point)
    {
        var answer = new Dictionary<string, object>(StringComparer.Ordinal) { ["start"] = point.Start.UtcDateTime };
        for (var i = 0; i < metrics.Count; i++)
        {
            answer[metrics[i].WireName()] = new { Value = point.Values[i], Average = point.Averages[i] };
        }

        return answer;
    }
}

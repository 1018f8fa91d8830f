using Analytics.Queries;
using Analytics.Rollups;

namespace Analytics.App;

/// <summary>
/// A series as JSON: what was asked for, then a point per bucket with <c>value</c> and <c>average</c> side by side for each metric.
/// </summary>
/// <remarks><c>partial</c>: the window of the averages reaches back before the customer's first event, where all counts as zero.</remarks>
internal sealed record SeriesAnswer(
    string CustomerId,
    string Interval,
    string TimeZone,
    string Smoothing,
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
        series.Request.Smoothing.ToString().ToLowerInvariant(),
        series.Request.Window,
        series.Points[0].Start.UtcDateTime,
        series.Request.End.UtcDateTime,
        series.Points.Select(point => Point(series.Request.Metrics, point)));

    private static Dictionary<string, object> Point(IReadOnlyList<Metric> metrics, SeriesPoint point)
    {
        var answer = new Dictionary<string, object>(StringComparer.Ordinal) { ["start"] = point.Start.UtcDateTime, ["partial"] = point.IsPartial };
        for (var i = 0; i < metrics.Count; i++)
        {
            answer[metrics[i].WireName()] = new { Value = (long)point.Values[i].Raw, Average = point.Values[i].Smoothed };
        }

        return answer;
    }
}

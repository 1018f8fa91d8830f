using Analytics.Averages;
using Analytics.Rollups;

namespace Analytics.Queries;

/// <summary>A time series as it is answered: every bucket asked for, in order, with each metric's value and moving average.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Points">One per bucket; buckets without events hold zeros.</param>
public sealed record Series(SeriesRequest Request, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>Puts the series together from what the rows hold.</summary>
    /// <param name="rows">The metrics of each bucket that has any, by the bucket's start, all shards merged.</param>
    /// <param name="firstEvent">The start of the customer's first hour with events; null when there is none.</param>
    public static Series Of(SeriesRequest request, IReadOnlyDictionary<DateTimeOffset, RollupMetrics> rows, DateTimeOffset? firstEvent)
    {
        var byMetric = request.Metrics.Select(metric => Smooth(request, rows, metric)).ToList();
        var points = new SeriesPoint[request.Buckets.Count - request.Lead];
        for (var i = 0; i < points.Length; i++)
        {
            // By the end of the window's first bucket: the first hour with events may lie anywhere in its day, which is no less whole for it.
            var next = request.Lead + i - (request.Window - 1) + 1;
            var firstEnd = next < request.Buckets.Count ? request.Buckets[next] : request.End;
            points[i] = new SeriesPoint(
                request.Buckets[request.Lead + i],
                IsPartial: firstEvent is null || firstEnd <= firstEvent,
                [.. byMetric.Select(metric => metric[i])]);
        }

        return new Series(request, points);
    }

    private static SmoothedValue[] Smooth(SeriesRequest request, IReadOnlyDictionary<DateTimeOffset, RollupMetrics> rows, Metric metric)
    {
        var values = new double[request.Buckets.Count]; // counts are exact in a double up to 2^53
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = rows.TryGetValue(request.Buckets[i], out var row) ? row[metric] : 0;
        }

        return SeriesSmoother.Smooth(values, request.Smoothing, request.Window, request.Lead);
    }
}

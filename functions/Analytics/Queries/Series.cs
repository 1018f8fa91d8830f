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
    public static Series Of(SeriesRequest request, IReadOnlyDictionary<DateTimeOffset, RollupMetrics> rows)
    {
        var averages = request.Metrics.Select(_ => new MovingAverage<long>(request.Window)).ToList();
        var points = new List<SeriesPoint>(request.Buckets.Count - request.Lead);
        for (var bucket = 0; bucket < request.Buckets.Count; bucket++)
        {
            var row = rows.GetValueOrDefault(request.Buckets[bucket]);
            var values = request.Metrics.Select(metric => row?[metric] ?? 0).ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                averages[i].Add(values[i]);
            }

            if (bucket >= request.Lead)
            {
                points.Add(new SeriesPoint(request.Buckets[bucket], values, [.. averages.Select(average => average.Average)]));
            }
        }

        return new Series(request, points);
    }
}

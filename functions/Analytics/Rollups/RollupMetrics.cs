using Analytics.Events;
using Analytics.Sketches;

namespace Analytics.Rollups;

/// <summary>
/// The metrics of some hours of one customer: sums, and sketches of distinct things. Two of them merge into the metrics of both together.
/// </summary>
/// <remarks>
/// Merging is exactly associative and commutative. Distinct counts are exact up to <see cref="HyperLogLog.ExactCapacity"/> and have a standard error
/// of 1.63 % beyond. Not thread-safe.
/// </remarks>
public sealed class RollupMetrics
{
    /// <summary>Engagement that one event must report for its session to count as engaged: ten seconds, as Google Analytics 4 has it.</summary>
    public const long EngagedMilliseconds = 10_000;

    private readonly long[] _sums = new long[Metrics.Additive.Count];
    private readonly HyperLogLog[] _sketches;

    /// <summary>Metrics of no event.</summary>
    public RollupMetrics()
        : this([.. Metrics.Distinct.Select(_ => new HyperLogLog())])
    {
    }

    private RollupMetrics(HyperLogLog[] sketches) => _sketches = sketches;

    /// <summary>Puts metrics together from their stored parts.</summary>
    /// <param name="sum">The value of an additive metric.</param>
    /// <param name="sketch">The sketch of a distinct one; it is taken over, not copied.</param>
    public static RollupMetrics From(Func<Metric, long> sum, Func<Metric, HyperLogLog> sketch)
    {
        var metrics = new RollupMetrics([.. Metrics.Distinct.Select(sketch)]);
        foreach (var metric in Metrics.Additive)
        {
            metrics._sums[(int)metric] = sum(metric);
        }

        return metrics;
    }

    /// <summary>The value that is shown: a sum, or the estimate of a distinct count.</summary>
    public long this[Metric metric] => (int)metric < _sums.Length ? _sums[(int)metric] : Sketch(metric).Estimate();

    /// <summary>The sums, in the order of <see cref="Metrics.Additive"/>.</summary>
    public ReadOnlySpan<long> Sums => _sums;

    /// <summary>The sketch behind a distinct metric.</summary>
    public HyperLogLog Sketch(Metric metric) => _sketches[(int)metric - _sums.Length];

    /// <summary>Counts one event. O(1).</summary>
    public void Add(in AnalyticsEvent counted)
    {
        _sums[(int)Metric.Events]++;
        _sums[(int)Metric.PageViews] += counted.Action == EventAction.PageLoaded ? 1 : 0;
        _sums[(int)Metric.LinkClicks] += counted.Action == EventAction.LinkClicked ? 1 : 0;
        _sums[(int)Metric.EngagementMs] += counted.EngagementMilliseconds;

        Sketch(Metric.Sessions).Add(counted.Session);
        Sketch(Metric.Visitors).Add(counted.Visitor);
        if (counted.EngagementMilliseconds >= EngagedMilliseconds || counted.Action != EventAction.PageLoaded)
        {
            Sketch(Metric.EngagedSessions).Add(counted.Session);
        }
    }

    /// <summary>Adds what <paramref name="other"/> counted; <paramref name="other"/> stays as it is.</summary>
    public void Merge(RollupMetrics other)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += other._sums[i];
        }

        for (var i = 0; i < _sketches.Length; i++)
        {
            _sketches[i].Merge(other._sketches[i]);
        }
    }

    /// <summary>Whether both counted the same: equal sums, and sketches of the same things.</summary>
    public bool Matches(RollupMetrics other) =>
        Sums.SequenceEqual(other.Sums) && _sketches.Zip(other._sketches).All(pair => pair.First.ToArray().AsSpan().SequenceEqual(pair.Second.ToArray()));
}

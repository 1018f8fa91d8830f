using System.Diagnostics.CodeAnalysis;

namespace Analytics.Rollups;

/// <summary>
/// What a rollup counts. The first ones add up (<see cref="Metrics.Additive"/>), the others count distinct things (<see cref="Metrics.Distinct"/>).
/// </summary>
public enum Metric
{
    /// <summary>All events. Unit: {event}.</summary>
    Events,

    /// <summary>Events with the action <c>pageLoaded</c>. Unit: {view}.</summary>
    PageViews,

    /// <summary>Events with the action <c>linkClicked</c>. Unit: {click}.</summary>
    LinkClicks,

    /// <summary>Time on page that events reported, in milliseconds.</summary>
    EngagementMs,

    /// <summary>Distinct <c>sessionId</c>s, estimated. Unit: {session}.</summary>
    Sessions,

    /// <summary>Distinct <c>userInfo.visitorId</c>s (a session without one is a visitor of its own), estimated. Unit: {visitor}.</summary>
    Visitors,

    /// <summary>
    /// Distinct sessions with an event that reports <see cref="RollupMetrics.EngagedMilliseconds"/> on a page or that is more than a page view,
    /// estimated.
    /// </summary>
    EngagedSessions,
}

/// <summary>The metrics by kind and by wire name.</summary>
public static class Metrics
{
    /// <summary>Those that are plain sums, in the order of the enumeration, from zero.</summary>
    public static IReadOnlyList<Metric> Additive { get; } = [Metric.Events, Metric.PageViews, Metric.LinkClicks, Metric.EngagementMs];

    /// <summary>Those that are sketches.</summary>
    public static IReadOnlyList<Metric> Distinct { get; } = [Metric.Sessions, Metric.Visitors, Metric.EngagedSessions];

    /// <summary>All wire names, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> WireNames { get; } = [.. Enum.GetValues<Metric>().Select(WireName)];

    /// <summary>The name in queries and answers: <c>pageViews</c>.</summary>
    public static string WireName(this Metric metric)
    {
        var name = metric.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a wire name, exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? wireName, out Metric metric)
    {
        foreach (var candidate in Enum.GetValues<Metric>())
        {
            if (candidate.WireName() == wireName)
            {
                metric = candidate;
                return true;
            }
        }

        metric = default;
        return false;
    }
}

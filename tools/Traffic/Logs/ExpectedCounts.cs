namespace Traffic.Logs;

/// <summary>What a query should answer for one hour or day of an imported log.</summary>
/// <param name="Start">UTC.</param>
public sealed record ExpectedCounts(DateTimeOffset Start, long PageViews, int Sessions, int Visitors)
{
    /// <summary>Counts per interval, in order of time; intervals without a page view are left out.</summary>
    /// <remarks>A session or visitor counts in every interval in which it viewed a page. Sets of ids, so memory grows with the log.</remarks>
    public static IReadOnlyList<ExpectedCounts> Of(IEnumerable<PageView> pageViews, TimeSpan interval)
    {
        var buckets = new SortedDictionary<DateTimeOffset, (long PageViews, HashSet<string> Sessions, HashSet<string> Visitors)>();
        foreach (var view in pageViews)
        {
            var utc = view.Line.Time.ToUniversalTime();
            var start = new DateTimeOffset(utc.Ticks - (utc.Ticks % interval.Ticks), TimeSpan.Zero);
            var (count, sessions, visitors) = buckets.TryGetValue(start, out var bucket) ? bucket : (0, [], []);
            sessions.Add(view.SessionId);
            visitors.Add(view.VisitorId);
            buckets[start] = (count + 1, sessions, visitors);
        }

        return [.. buckets.Select(bucket => new ExpectedCounts(
            bucket.Key, bucket.Value.PageViews, bucket.Value.Sessions.Count, bucket.Value.Visitors.Count))];
    }
}

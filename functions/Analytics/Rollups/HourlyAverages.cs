using Analytics.Averages;

namespace Analytics.Rollups;

/// <summary>The moving averages that are stored beside an hour's sums.</summary>
/// <remarks>
/// The average of a window of w hours at hour h is the sum over the w hours that end with h, divided by w; hours without a row count as zero. It is
/// that of one shard: averages of shards add up to the customer's, as sums do.
/// </remarks>
public static class HourlyAverages
{
    private const int ClockChange = 2; // a window can be an hour longer or shorter on the clock; one more to be safe

    /// <summary>Hours before an hour that its longest average reaches back to.</summary>
    public static int Reach { get; } = RollupLogic.AverageWindows.Max() - 1;

    /// <summary>
    /// The hours whose sums it takes to bring the averages up to date after a change of those from <paramref name="first"/> to
    /// <paramref name="last"/>: all whose averages these reach, and those that reach theirs.
    /// </summary>
    public static (DateTimeOffset From, DateTimeOffset To) Around(DateTimeOffset first, DateTimeOffset last) =>
        (first.AddHours(-Reach - ClockChange), last.AddHours(Reach + ClockChange));

    /// <summary>Computes the averages of the hours that have a row. O(hours in the range + <see cref="Reach"/>) per metric and window.</summary>
    /// <param name="calendar">Knows the hours between the rows.</param>
    /// <param name="sums">The sums of the rows around, in the order of <see cref="Metrics.Additive"/>, by the hour's start; from <see cref="Reach"/>
    /// hours before <paramref name="from"/>.</param>
    /// <param name="from">The first hour wanted.</param>
    /// <param name="to">The hour after the last one wanted.</param>
    /// <returns>For each hour in <paramref name="sums"/> within the range, by metric and then by window, the average.</returns>
    public static IEnumerable<(DateTimeOffset Hour, double[] Averages)> Compute(
        ReportingCalendar calendar, IReadOnlyDictionary<DateTimeOffset, long[]> sums, DateTimeOffset from, DateTimeOffset to)
    {
        var windows = RollupLogic.AverageWindows;
        var averages = new MovingAverage<long>[Metrics.Additive.Count * windows.Count];
        for (var i = 0; i < averages.Length; i++)
        {
            averages[i] = new MovingAverage<long>(windows[i % windows.Count]);
            for (var filled = 0; filled < averages[i].Window; filled++)
            {
                averages[i].Add(0);
            }
        }

        // Starting a little early only adds hours that leave the window again.
        foreach (var hour in calendar.Hours(from.AddHours(-Reach - ClockChange), to))
        {
            var values = sums.GetValueOrDefault(hour);
            for (var i = 0; i < averages.Length; i++)
            {
                averages[i].Add(values is null ? 0 : values[i / windows.Count]);
            }

            if (hour >= from && values is not null)
            {
                yield return (hour, Array.ConvertAll(averages, average => average.Average));
            }
        }
    }

    /// <summary>The name of an average: <c>PageViewsAverage24Hours</c>.</summary>
    /// <param name="index">Its place in what <see cref="Compute"/> gives.</param>
    public static string Name(int index) =>
        $"{Metrics.Additive[index / RollupLogic.AverageWindows.Count]}Average{RollupLogic.AverageWindows[index % RollupLogic.AverageWindows.Count]}Hours";

    /// <summary>All names, in the order of what <see cref="Compute"/> gives.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enumerable.Range(0, Metrics.Additive.Count * RollupLogic.AverageWindows.Count).Select(Name)];
}

using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class HourlyAveragesTests
{
    [Fact]
    public void Compute_OfSparseHours_EqualsTheNaiveMean()
    {
        const int seed = 11;
        var random = new Random(seed);
        var calendar = new ReportingCalendar("Europe/Berlin");
        var hours = calendar.Hours(Some.Noon.AddDays(-60), Some.Noon).ToList(); // over the change to winter time
        var sums = hours.Where(_ => random.Next(3) > 0).ToDictionary(hour => hour, _ => Metrics.Additive.Select(_ => random.NextInt64(1000)).ToArray());
        var from = Some.Noon.AddDays(-40);

        var computed = HourlyAverages.Compute(calendar, sums, from, Some.Noon).ToDictionary(item => item.Hour, item => item.Averages);

        Assert.Equal(sums.Keys.Where(hour => hour >= from).Order(), computed.Keys.Order());
        foreach (var (hour, averages) in computed)
        {
            for (var i = 0; i < averages.Length; i++)
            {
                var metric = i / RollupLogic.AverageWindows.Count;
                var window = RollupLogic.AverageWindows[i % RollupLogic.AverageWindows.Count];
                var place = hours.IndexOf(hour);
                var naive = hours[(place - window + 1)..(place + 1)].Sum(h => sums.TryGetValue(h, out var values) ? values[metric] : 0) / (double)window;
                Assert.Equal(naive, averages[i], 1e-9 * Math.Max(1, naive));
            }
        }
    }

    [Fact]
    public void Names_TellMetricAndWindow() =>
        Assert.Equal(["EventsAverage24Hours", "EventsAverage168Hours", "PageViewsAverage24Hours"], HourlyAverages.Names.Take(3));
}

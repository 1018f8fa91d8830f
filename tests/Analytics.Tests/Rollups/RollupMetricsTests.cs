using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class RollupMetricsTests
{
    [Fact]
    public void Merge_CommutesAndAssociates()
    {
        const int seed = 3;
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var (a, b, c) = (Random(random), Random(random), Random(random));

            Assert.True(Merged(a, b).Matches(Merged(b, a)), $"seed {seed}, round {round}");
            Assert.True(Merged(Merged(a, b), c).Matches(Merged(a, Merged(b, c))), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Merge_OfParts_EqualsTheWhole()
    {
        var (even, odd, whole) = (new RollupMetrics(), new RollupMetrics(), new RollupMetrics());
        for (var i = 0; i < 3000; i++)
        {
            var counted = Some.PageView(session: $"s{i % 1000}", visitor: $"v{i % 700}", engagement: i);
            (i % 2 == 0 ? even : odd).Add(counted);
            whole.Add(counted);
        }

        Assert.True(Merged(even, odd).Matches(whole));
    }

    [Fact]
    public void WireName_OfEveryMetric_ReadsBack()
    {
        foreach (var metric in Enum.GetValues<Metric>())
        {
            Assert.True(Metrics.TryParse(metric.WireName(), out var parsed));
            Assert.Equal(metric, parsed);
        }

        Assert.False(Metrics.TryParse("PageViews", out _));
        Assert.Equal("pageViews", Metric.PageViews.WireName());
        Assert.Equal(Enum.GetValues<Metric>(), Metrics.Additive.Concat(Metrics.Distinct));
    }

    private static RollupMetrics Random(Random random)
    {
        var metrics = new RollupMetrics();
        for (var i = random.Next(1500); i > 0; i--)
        {
            metrics.Add(Some.PageView(session: $"s{random.Next(3000)}", visitor: $"v{random.Next(100)}", engagement: random.Next(20_000)));
        }

        return metrics;
    }

    private static RollupMetrics Merged(RollupMetrics left, RollupMetrics right)
    {
        var merged = new RollupMetrics();
        merged.Merge(left);
        merged.Merge(right);
        return merged;
    }
}

using Analytics.Averages;

namespace Analytics.Tests.Averages;

public class SeriesSmootherTests
{
    [Fact]
    public void Smooth_OfHourlyCounts_GivesRawAndSmoothedAndMarksThePartialWindow()
    {
        var series = SeriesSmoother.Smooth([3, 0, 6, 0], Smoothing.Simple, window: 3);

        Assert.Equal([new(3, 3, true), new(0, 1.5, true), new(6, 3, false), new(0, 2, false)], series);
    }

    [Theory]
    [InlineData(Smoothing.Simple)]
    [InlineData(Smoothing.Exponential)]
    [InlineData(Smoothing.Weighted)]
    public void Smooth_OfEachKind_IsTheBatchOfThatName(Smoothing smoothing)
    {
        double[] values = [.. Enumerable.Range(0, 500).Select(hour => hour % 24 * 10.0)];
        var expected = new double[values.Length];
        switch (smoothing)
        {
            case Smoothing.Simple: MovingAverages.Simple(values, 24, expected); break;
            case Smoothing.Exponential: MovingAverages.Exponential(values, 24, expected); break;
            default: MovingAverages.Weighted(values, 24, expected); break;
        }

        var series = SeriesSmoother.Smooth(values, smoothing, 24);

        Assert.Equal(expected, series.Select(value => value.Smoothed));
        Assert.Equal(values, series.Select(value => value.Raw));
        Assert.Equal(23, series.Count(value => value.IsPartial));
    }

    [Fact]
    public void Smooth_WithAFullLeadIn_HasNoPartialAverage()
    {
        var series = SeriesSmoother.Smooth([3, 0, 6, 0], Smoothing.Simple, window: 3, leadIn: 2);

        Assert.Equal([new(6, 3, false), new(0, 2, false)], series);
    }

    [Fact]
    public void Smooth_OverTheLongestWindow_CoversAYearOfHours()
    {
        var values = new double[SeriesSmoother.MaxWindow + 1];
        values[0] = SeriesSmoother.MaxWindow;

        var series = SeriesSmoother.Smooth(values, Smoothing.Simple, SeriesSmoother.MaxWindow);

        Assert.Equal((1, false), (series[^2].Smoothed, series[^2].IsPartial));
        Assert.Equal(0, series[^1].Smoothed);
    }

    [Fact]
    public void Smooth_WithTheShortestWindowAndTheLongestLeadIn_AcceptsThem()
    {
        Assert.Equal([new(3, 3, false), new(6, 6, false)], SeriesSmoother.Smooth([3, 6], Smoothing.Simple, window: 1));
        Assert.Empty(SeriesSmoother.Smooth([3, 6], Smoothing.Simple, window: 1, leadIn: 2));
    }

    [Fact]
    public void Smooth_OfNothing_IsEmpty() => Assert.Empty(SeriesSmoother.Smooth([], Smoothing.Weighted, 24));

    [Fact]
    public void Smooth_WithBadArguments_NamesThem()
    {
        Assert.Throws<ArgumentOutOfRangeException>("window", () => SeriesSmoother.Smooth([1], Smoothing.Simple, 0));
        Assert.Throws<ArgumentOutOfRangeException>("window", () => SeriesSmoother.Smooth([1], Smoothing.Simple, SeriesSmoother.MaxWindow + 1));
        Assert.Throws<ArgumentOutOfRangeException>("leadIn", () => SeriesSmoother.Smooth([1], Smoothing.Simple, 1, leadIn: 2));
        Assert.Throws<ArgumentOutOfRangeException>("leadIn", () => SeriesSmoother.Smooth([1], Smoothing.Simple, 1, leadIn: -1));
        Assert.Throws<ArgumentOutOfRangeException>("smoothing", () => SeriesSmoother.Smooth([1], (Smoothing)9, 1));
    }
}

namespace Analytics.Averages;

/// <summary>Smooths a series of buckets, such as the events of each hour, as a query shows it.</summary>
/// <remarks>
/// The caller decides what the buckets are and gives one value for each, in order: a bucket without events is a zero and is never left out.
/// A window counts buckets, not clock hours: on the day that a time zone skips an hour there are 23 and on the day it repeats one there are 25,
/// and a window of 24 reaches an hour further back, or less far, all by itself.
/// </remarks>
public static class SeriesSmoother
{
    /// <summary>The hours of a leap year: what a series of hours can be compared with a year before.</summary>
    public const int MaxWindow = 366 * 24;

    /// <summary>The values beside their moving averages, after the first <paramref name="leadIn"/> of them.</summary>
    /// <param name="values">One value per bucket, oldest first.</param>
    /// <param name="window">From 1 to <see cref="MaxWindow"/> buckets.</param>
    /// <param name="leadIn">How many of the first values only fill the window and are not returned; window - 1 of them leave no partial
    /// average.</param>
    public static SmoothedValue[] Smooth(ReadOnlySpan<double> values, Smoothing smoothing, int window, int leadIn = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, MaxWindow);
        ArgumentOutOfRangeException.ThrowIfNegative(leadIn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leadIn, values.Length);

        var smoothed = new double[values.Length];
        switch (smoothing)
        {
            case Smoothing.Simple: MovingAverages.Simple(values, window, smoothed); break;
            case Smoothing.Exponential: MovingAverages.Exponential(values, window, smoothed); break;
            case Smoothing.Weighted: MovingAverages.Weighted(values, window, smoothed); break;
            default: throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "There is no such smoothing.");
        }

        var series = new SmoothedValue[values.Length - leadIn];
        for (int i = 0; i < series.Length; i++)
        {
            int bucket = leadIn + i;
            series[i] = new(values[bucket], smoothed[bucket], IsPartial: bucket < window - 1);
        }

        return series;
    }
}

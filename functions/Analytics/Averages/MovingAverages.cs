namespace Analytics.Averages;

/// <summary>Moving averages of a whole series at once, span to span.</summary>
/// <remarks>
/// <para>Each method writes one mean per sample, in which that sample is the newest. In the means of <see cref="Simple"/> and <see cref="Weighted"/>
/// are the samples of the window alone, and in the first window - 1 means the samples there are so far.</para>
/// <para>The destination must be as long as the source at least. It may be the source itself; any other overlap is refused.</para>
/// <para><see cref="Simple"/> and <see cref="Weighted"/> only ever add samples up and never take one out of a sum, so nothing drifts, and a NaN or an
/// infinity has left no trace once it has left the window. They take O(1) per sample on average and borrow two windows of memory. Where a sum of
/// magnitudes is beyond the range of double, the mean is infinite, NaN or less exact.</para>
/// </remarks>
public static partial class MovingAverages
{
    /// <summary>Exponential moving averages: y₀ = x₀, yₜ = yₜ₋₁ + α(xₜ - yₜ₋₁), with α = 2 / (window + 1).</summary>
    /// <remarks>
    /// Roberts, "Control chart tests based on geometric moving averages", Technometrics 1(3), 1959. This α gives the samples the same mean age as
    /// they have in a simple moving average of the window: Brown, "Statistical Forecasting for Inventory Control", 1959. Samples never leave it
    /// entirely, unless the window is 1: after a NaN every mean is NaN; after an infinity, which a difference xₜ - yₜ₋₁ beyond the range of double
    /// is, too, every mean is infinite or NaN.
    /// </remarks>
    /// <param name="window">From 1, which gives the samples themselves.</param>
    public static void Exponential(ReadOnlySpan<double> source, int window, Span<double> destination)
    {
        Check(source, window, destination);
        if (window == 1)
        {
            source.CopyTo(destination);
            return;
        }

        double alpha = 2 / (window + 1.0);
        double mean = source.IsEmpty ? 0 : source[0];
        for (int i = 0; i < source.Length; i++)
        {
            mean = Math.FusedMultiplyAdd(alpha, source[i] - mean, mean);
            destination[i] = mean;
        }
    }

    private static void Check(ReadOnlySpan<double> source, int window, ReadOnlySpan<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        if (destination.Length < source.Length)
        {
            throw new ArgumentException($"{source.Length} means do not fit a span of {destination.Length}.", nameof(destination));
        }

        if (source.Overlaps(destination, out int offset) && offset != 0)
        {
            throw new ArgumentException(
                $"The destination overlaps the source {offset} elements from its start; it may only be the same span.", nameof(destination));
        }
    }
}

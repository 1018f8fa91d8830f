using System.Buffers;

namespace Analytics.Averages;

public static partial class MovingAverages
{
    /// <summary>Linearly weighted moving averages: of n samples the newest weighs n, the one before n - 1, the oldest 1; the sum is divided by
    /// n(n + 1) / 2.</summary>
    /// <remarks>
    /// Weights that fall linearly to zero are those of the triangular one-sided kernel; the sums are built in blocks as in <see cref="Simple"/>. Of a
    /// window, the part before its block is a sum of sums, Σ(i - j)xᵢ, and the part in the block is (window - 1 - j)Σxᵢ + Σ(i + 1)xᵢ, all of them
    /// growing by additions. Barring underflow, |error| ≤ 3·window·u of the weighted mean |x|, u = 2⁻⁵³.
    /// </remarks>
    /// <param name="window">From 1, which gives the samples themselves.</param>
    public static void Weighted(ReadOnlySpan<double> source, int window, Span<double> destination)
    {
        Check(source, window, destination);
        window = Math.Min(window, source.Length);
        if (window == 0)
        {
            return;
        }

        var rented = ArrayPool<double>.Shared.Rent(window);
        var alsoRented = ArrayPool<double>.Shared.Rent(window);
        var suffixes = rented.AsSpan(0, window); // suffixes[j]: Σ(i - j)xᵢ over the samples i > j of the block before
        var nextSuffixes = alsoRented.AsSpan(0, window);
        suffixes.Clear();

        int length;
        for (int start = 0; start < source.Length; start += length)
        {
            length = Math.Min(window, source.Length - start);
            var block = source.Slice(start, length);
            if (length == window)
            {
                WeighSuffixes(block, nextSuffixes); // now, because the means may overwrite the block
            }

            double sum = 0, weighted = 0; // Σxᵢ and Σ(i + 1)xᵢ
            for (int j = 0; j < length; j++)
            {
                double x = block[j];
                sum += x;
                weighted += (j + 1) * x;
                int held = start == 0 ? j + 1 : window;
                int missing = held - 1 - j; // how much more each sample of the block weighs than at the block's end
                double total = suffixes[j] + weighted + (missing == 0 ? 0 : missing * sum); // 0 · ∞ would be NaN
                destination[start + j] = total / (held * (held + 1.0) / 2);
            }

            var swap = suffixes;
            suffixes = nextSuffixes;
            nextSuffixes = swap;
        }

        ArrayPool<double>.Shared.Return(alsoRented);
        ArrayPool<double>.Shared.Return(rented);
    }

    private static void WeighSuffixes(ReadOnlySpan<double> samples, Span<double> suffixes)
    {
        double sum = 0, weighted = 0;
        for (int j = samples.Length - 1; j >= 0; j--)
        {
            suffixes[j] = weighted;
            sum += samples[j];
            weighted += sum;
        }
    }
}

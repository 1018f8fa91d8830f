using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Averages;

public static partial class MovingAverages
{
    private const int Lanes = 4; // doubles in a Vector256
    private const int Reach = Lanes - 1; // how far the four samples that end with a lane's own reach back before it

    /// <summary>Simple moving averages: the mean of the window's samples, each with the same weight.</summary>
    /// <remarks>
    /// <para>The series is cut into blocks about as long as the window. A window is then a suffix of one block and a prefix of the next, and the sums
    /// of both come from one pass over each block: van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal
    /// kernels", Pattern Recognition Letters 13(7), 1992, and Gil and Werman, "Computing 2-D min, median, and max filters", IEEE PAMI 15(5), 1993,
    /// with sums for maxima.</para>
    /// <para>Four windows that follow each other are the lanes of a vector: each lane first sums four samples, then every fourth of those sums. So no
    /// lane waits for another's result, and the time per sample hardly depends on the window. Barring underflow,
    /// |error| ≤ (window / 4 + 5)u of the window's mean |x|, u = 2⁻⁵³; in the first window, in the last three means and below a window of four,
    /// (window + 1)u.</para>
    /// </remarks>
    /// <param name="window">From 1, which gives the samples themselves.</param>
    public static void Simple(ReadOnlySpan<double> source, int window, Span<double> destination)
    {
        Check(source, window, destination);
        window = Math.Min(window, source.Length); // the means of a window never filled are all partial
        int block = window - (window % Lanes);
        int end = block == 0 ? 0 : source.Length - ((source.Length - window) % Lanes);
        AverageOneByOne(source, end, window, destination);
        if (block == 0)
        {
            return;
        }

        int rest = window - block;
        var rentedSamples = ArrayPool<double>.Shared.Rent(Reach + block);
        var rentedSums = ArrayPool<double>.Shared.Rent(block);
        var kept = rentedSamples.AsSpan(0, Reach + block); // a block that its means overwrite, after the samples just before it
        var suffixes = MemoryMarshal.Cast<double, Vector256<double>>(rentedSums.AsSpan(0, block)); // of the block before: what windows share with it

        // For the sums alone: these means are not partial, and whatever the arrays held before is in them. They are written again below.
        source[..window].CopyTo(kept[(Reach - rest)..]);
        AverageBlock(kept, window, suffixes, destination.Slice(rest, block));
        SumSuffixes(kept, rest, suffixes);
        AverageStart(kept[(Reach - rest)..], destination);

        bool inPlace = source.Overlaps(destination);
        int length;
        for (int start = window; start < end; start += length)
        {
            length = Math.Min(block, end - start);
            scoped ReadOnlySpan<double> samples;
            if (inPlace)
            {
                kept[block..].CopyTo(kept);
                source.Slice(start, length).CopyTo(kept[Reach..]);
                samples = kept;
            }
            else
            {
                samples = source.Slice(start - Reach, Reach + length);
            }

            AverageBlock(samples, window, suffixes, destination.Slice(start, length));
            if (length == block)
            {
                SumSuffixes(samples, rest, suffixes);
            }
        }

        ArrayPool<double>.Shared.Return(rentedSums);
        ArrayPool<double>.Shared.Return(rentedSamples);
    }

    /// <summary>Writes the means from one on, summing each window anew; from the last back, since they may overwrite the samples.</summary>
    private static void AverageOneByOne(ReadOnlySpan<double> source, int from, int window, Span<double> destination)
    {
        for (int i = source.Length - 1; i >= from; i--)
        {
            var samples = source[Math.Max(i + 1 - window, 0)..(i + 1)];
            double sum = 0;
            foreach (double sample in samples)
            {
                sum += sample;
            }

            destination[i] = sum / samples.Length;
        }
    }

    /// <summary>Writes the partial means of the first window.</summary>
    private static void AverageStart(ReadOnlySpan<double> samples, Span<double> means)
    {
        double sum = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            sum += samples[i];
            means[i] = sum / (i + 1);
        }
    }

    /// <summary>Writes the means of the windows that end in a block.</summary>
    /// <param name="samples">The block, after the <see cref="Reach"/> samples before it.</param>
    /// <param name="suffixes">In: for each four windows, the sums of their parts in the block before. Out: the sums of their last four
    /// samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a block of a short window is over before a call has paid
    private static void AverageBlock(ReadOnlySpan<double> samples, int window, Span<Vector256<double>> suffixes, Span<double> means)
    {
        Debug.Assert(samples.Length >= Reach + means.Length && suffixes.Length * Lanes >= means.Length, "reads and writes below are unchecked");
        ref double from = ref MemoryMarshal.GetReference(samples), to = ref MemoryMarshal.GetReference(means);
        var divisor = Vector256.Create((double)window);
        var prefix = Vector256<double>.Zero; // the sums of the windows' parts in this block
        int vectors = means.Length / Lanes;
        var before = Vector128.LoadUnsafe(ref from) + Vector128.LoadUnsafe(ref from, 1); // pairs that the lower lanes reach back to
        for (int i = 0; i < vectors && i < suffixes.Length; i++)
        {
            nuint first = (nuint)(i * Lanes);
            var two = Vector256.LoadUnsafe(ref from, first + 3) + Vector256.LoadUnsafe(ref from, first + 2);
            var four = two + Vector256.Create(before, two.GetLower());
            before = two.GetUpper();
            prefix += four;
            ((prefix + suffixes[i]) / divisor).StoreUnsafe(ref to, first);
            suffixes[i] = four;
        }
    }

    /// <summary>Makes the suffix sums of a block: for each four windows of the next block, the sums of their parts in this one.</summary>
    /// <param name="samples">The block, after the <see cref="Reach"/> samples before it.</param>
    /// <param name="rest">How many samples a window has beyond a multiple of four: they are its oldest.</param>
    /// <param name="suffixes">In: the sums of four samples that <see cref="AverageBlock"/> has left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumSuffixes(ReadOnlySpan<double> samples, int rest, Span<Vector256<double>> suffixes)
    {
        Debug.Assert(samples.Length >= Reach + (suffixes.Length * Lanes), "reads below are unchecked");
        ref double from = ref MemoryMarshal.GetReference(samples);
        var sum = Vector256<double>.Zero;
        for (int i = suffixes.Length - 1; i >= 0; i--)
        {
            var four = suffixes[i];
            var suffix = sum;
            for (int back = 0; back < rest; back++)
            {
                suffix += Vector256.LoadUnsafe(ref from, (nuint)((i * Lanes) + Reach - back));
            }

            suffixes[i] = suffix;
            sum += four;
        }
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Averages;

public static partial class MovingAverages
{
    /// <summary>Simple moving averages: the mean of the window's samples, each with the same weight.</summary>
    /// <remarks>
    /// <para>The series is cut into blocks as long as the window. A window is then the end of one block and the start of the next, and both sums come
    /// from one pass over each block: van Herk, "A fast algorithm for local minimum and maximum filters", Pattern Recognition Letters 13, 1992, and
    /// Gil and Werman, "Computing 2-D min, median, and max filters", IEEE PAMI 15(5), 1993, with sums for maxima.</para>
    /// <para>Four samples are summed in a register, so that the passes run about as fast as a copy; a block with a mean that is not finite is
    /// done again one by one. |error| ≤ (window / 4 + 5)u of the mean |x|, in such a block (window + 2)u.</para>
    /// </remarks>
    /// <param name="window">From 1, which copies.</param>
    public static void Simple(ReadOnlySpan<double> source, int window, Span<double> destination)
    {
        Check(source, window, destination);
        window = Math.Min(window, source.Length); // the means of a window never filled are all partial
        if (window == 0)
        {
            return;
        }

        var rented = ArrayPool<double>.Shared.Rent((2 * window) + 1);
        var ends = rented.AsSpan(0, window + 1); // ends[i]: the sum of the block before, from its sample i on
        var overwritten = source.Overlaps(destination) ? rented.AsSpan(window + 1, window) : default;

        for (int start = 0; start < source.Length; start += window)
        {
            int length = Math.Min(window, source.Length - start);
            var block = source.Slice(start, length);
            if (!overwritten.IsEmpty)
            {
                block.CopyTo(overwritten);
                block = overwritten[..length];
            }

            var means = destination.Slice(start, length);
            if (start == 0)
            {
                AverageStart(block, means);
            }
            else
            {
                AverageBlock(block, ends.Slice(1, length), window, means);
            }

            SumEnds(block, ends);
        }

        ArrayPool<double>.Shared.Return(rented);
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

    /// <summary>Writes the means of the windows that end in a block, given for each the sum of its part before the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a block of a short window is over before a call has paid
    private static void AverageBlock(ReadOnlySpan<double> samples, ReadOnlySpan<double> before, int window, Span<double> means)
    {
        var blocks = MemoryMarshal.Cast<double, Vector256<double>>(samples);
        var blocksBefore = MemoryMarshal.Cast<double, Vector256<double>>(before);
        var blockMeans = MemoryMarshal.Cast<double, Vector256<double>>(means);
        var divisor = Vector256.Create((double)window);
        var reciprocal = Vector256.Create(1.0 / window);
        var carry = Vector256<double>.Zero;
        var unusual = Vector256<double>.Zero; // stays finite while all means are
        for (int i = 0; i < blocks.Length && i < blocksBefore.Length && i < blockMeans.Length; i++)
        {
            var block = blocks[i];
            block += Vector256.Shuffle(block, Vector256.Create(4L, 0, 1, 2)); // an index past the end shifts a zero in
            block += Vector256.Shuffle(block, Vector256.Create(4L, 5, 0, 1));
            var mean = Divide(block + carry + blocksBefore[i], divisor, reciprocal);
            blockMeans[i] = mean;
            unusual += mean;
            carry += Vector256.Shuffle(block, Vector256.Create(3L, 3, 3, 3));
        }

        if (!Vector256.EqualsAll(unusual - unusual, Vector256<double>.Zero))
        {
            AverageRest(samples, before, 0, 0, window, means);
        }
        else if (samples.Length % Vector256<double>.Count > 0)
        {
            AverageRest(samples, before, blocks.Length * Vector256<double>.Count, carry.ToScalar(), window, means);
        }
    }

    /// <summary>Writes the means from one sample of a block on, one by one, given the sum of the block's samples before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // keeps the usual way short
    private static void AverageRest(ReadOnlySpan<double> samples, ReadOnlySpan<double> before, int from, double sum, int window, Span<double> means)
    {
        for (int i = from; i < samples.Length; i++)
        {
            sum += samples[i];
            means[i] = (before[i] + sum) / window;
        }
    }

    /// <summary>
    /// A quotient by way of the reciprocal and one correction, in less time than the division that it is equal to; NaN for an infinity.
    /// </summary>
    /// <remarks>Markstein, "Computation of elementary functions on the IBM RISC System/6000 processor", IBM J. Res. Dev. 34(1), 1990, theorem
    /// 8.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Divide(Vector256<double> dividend, Vector256<double> divisor, Vector256<double> reciprocal)
    {
        var quotient = dividend * reciprocal;
        var rest = Vector256.FusedMultiplyAdd(-quotient, divisor, dividend);
        return Vector256.FusedMultiplyAdd(rest, reciprocal, quotient);
    }

    /// <summary>Fills <paramref name="sums"/> with the sum of each sample and all that follow it, and a zero after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumEnds(ReadOnlySpan<double> samples, Span<double> sums)
    {
        int whole = samples.Length - (samples.Length % Vector256<double>.Count);
        double sum = 0;
        sums[samples.Length] = 0;
        for (int i = samples.Length - 1; i >= whole; i--)
        {
            sum += samples[i];
            sums[i] = sum;
        }

        var blocks = MemoryMarshal.Cast<double, Vector256<double>>(samples[..whole]);
        var blockSums = MemoryMarshal.Cast<double, Vector256<double>>(sums[..whole]);
        var carry = Vector256.Create(sum);
        for (int i = blocks.Length - 1; i >= 0 && i < blockSums.Length; i--)
        {
            var block = blocks[i];
            block += Vector256.Shuffle(block, Vector256.Create(1L, 2, 3, 4));
            block += Vector256.Shuffle(block, Vector256.Create(2L, 3, 4, 5));
            blockSums[i] = block + carry;
            carry += Vector256.Create(block.ToScalar());
        }
    }
}

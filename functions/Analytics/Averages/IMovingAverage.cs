using System.Numerics;

namespace Analytics.Averages;

/// <summary>The mean of the last <see cref="Window"/> samples added, and those samples as a list.</summary>
/// <remarks>
/// <para>The list begins with the oldest sample: <c>average[0]</c> is the oldest held, <c>average[^1]</c> the newest, and
/// <see cref="IReadOnlyCollection{T}.Count"/> grows from 0 to <see cref="Window"/>. The mean is that of the samples held: before the window is full,
/// of fewer than <see cref="Window"/>.</para>
/// <para>Two implementations: <see cref="MovingAverage{T}"/> changes in place and takes O(1) for everything here;
/// <see cref="ImmutableMovingAverage{T}"/> leaves every version as it was, adds in O(1), averages in O(<see cref="Window"/>) once per version, and
/// takes up to O(<see cref="Window"/>) for an index. <c>average = average.Add(sample)</c> is right for both, and a <c>foreach</c> over a variable of
/// either type allocates nothing.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>.</typeparam>
public interface IMovingAverage<T> : IReadOnlyList<T>
    where T : struct, INumber<T>
{
    /// <summary>How many samples the mean covers at most; 24 hourly counts are a day, 168 a week.</summary>
    int Window { get; }

    /// <summary>The mean of the samples held, in their unit; <see cref="double.NaN"/> when there are none.</summary>
    /// <remarks>
    /// <para>Integers and decimals are summed exactly and cannot overflow; what rounds is the division, for decimals to their 28 digits, and the conversion
    /// to double. The sums of floating-point samples are compensated: barring underflow, |error| ≤ 6u of the mean |x|, u = 2⁻⁵³, for windows
    /// up to 2²⁶, whatever has left the window and however many were added. Two averages of the same samples may round differently.</para>
    /// <para>A NaN in the window makes the mean NaN, an infinity makes it infinite, infinities of both signs make it NaN: until they have left.
    /// Where the sum of finite magnitudes Σ|x| is beyond the range of double, the mean is infinite, NaN or less exact.</para>
    /// </remarks>
    double Average { get; }

    /// <summary>The mean in another type: <c>prices.AverageAs&lt;decimal&gt;()</c> divides the exact sum of prices as a decimal. All other types are
    /// converted from <see cref="Average"/>, and so is the mean of floating-point samples.</summary>
    /// <exception cref="OverflowException">A decimal has no place for the mean: none for NaN (the mean of no samples), for infinity, and for what is
    /// beyond 7.9·10²⁸.</exception>
    TAverage AverageAs<TAverage>()
        where TAverage : struct, IFloatingPoint<TAverage>;

    /// <summary>Adds the newest sample; once <see cref="Window"/> are held, drops the oldest.</summary>
    /// <returns>The moving average with the sample: the same object if it is mutable, a new one if it is not.</returns>
    IMovingAverage<T> Add(T sample);
}

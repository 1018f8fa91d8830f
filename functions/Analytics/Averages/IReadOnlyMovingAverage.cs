using System.Numerics;

namespace Analytics.Averages;

/// <summary>The mean of the last <see cref="Window"/> samples added, and those samples as a list.</summary>
/// <remarks>
/// <para>The list begins with the oldest sample: <c>average[0]</c> is the oldest held, <c>average[^1]</c> the newest, and
/// <see cref="IReadOnlyCollection{T}.Count"/> grows from 0 to <see cref="Window"/>. The mean is that of the samples held: before the window is full,
/// of fewer than <see cref="Window"/>.</para>
/// <para>Those who add take an <see cref="IMovingAverage{T}"/>, which changes, or an <see cref="IImmutableMovingAverage{T}"/>, whose every version
/// stays as it was.</para>
/// </remarks>
/// <typeparam name="T">The samples. An implementation says which numbers it takes.</typeparam>
public interface IReadOnlyMovingAverage<T> : IReadOnlyList<T>
    where T : struct, INumber<T>
{
    /// <summary>How many samples the mean covers at most; 24 hourly counts are a day, 168 a week.</summary>
    int Window { get; }

    /// <summary>The mean of the samples held, in their unit; <see cref="double.NaN"/> when there are none.</summary>
    /// <remarks>
    /// <para>Integers and decimals are summed exactly and cannot overflow; what rounds is the division, for decimals to their 28 digits, and the
    /// conversion to double. The sums of floating-point samples are compensated: barring underflow, |error| ≤ 6u of the mean |x|, u = 2⁻⁵³, for
    /// windows up to 2²⁶, whatever has left the window and however many were added. Two averages of the same samples may round differently.</para>
    /// <para>A NaN in the window makes the mean NaN, an infinity makes it infinite, infinities of both signs make it NaN: until they have left.
    /// Where the sum of finite magnitudes Σ|x| is beyond the range of double, the mean is infinite, NaN or less exact.</para>
    /// </remarks>
    double Average { get; }
}

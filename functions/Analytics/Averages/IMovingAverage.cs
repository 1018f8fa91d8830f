using System.Numerics;

namespace Analytics.Averages;

/// <summary>The mean of the last <see cref="Window"/> samples added, and those samples as a list, oldest first.</summary>
/// <remarks>
/// <c>average[0]</c> is the oldest sample held and <c>average[^1]</c> the newest; <see cref="IReadOnlyCollection{T}.Count"/> says how many are held,
/// and grows from 0 to <see cref="Window"/>. The mean is always that of the samples held, so before the window is full it covers fewer.
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>.</typeparam>
public interface IMovingAverage<T> : IReadOnlyList<T>
    where T : struct, INumber<T>
{
    /// <summary>How many samples the mean covers at most; 24 hourly counts are a day, 168 a week.</summary>
    int Window { get; }

    /// <summary>Whether <see cref="Window"/> samples are held, so that adding the next one drops the oldest.</summary>
    bool IsFull => Count == Window;

    /// <summary>The mean of the samples held, in their unit, or <see cref="double.NaN"/> when there are none.</summary>
    /// <remarks>
    /// Integers and decimals are summed exactly, whatever their size; the mean is the sum rounded to double and divided. Floating-point samples are
    /// summed in twofold precision. A NaN among the samples makes the mean NaN, an infinity makes it infinite, and infinities of both signs make it NaN,
    /// until the last of them has left the window. Finite doubles whose sum exceeds the range of double have an infinite mean, as they have in LINQ.
    /// </remarks>
    double Average { get; }

    /// <summary>The mean in another type, for instance the exact sum of prices divided once: <c>prices.AverageAs&lt;decimal&gt;()</c>.</summary>
    /// <exception cref="OverflowException">The mean does not fit: NaN (also that of no samples), an infinity, or too large a number.</exception>
    TAverage AverageAs<TAverage>()
        where TAverage : struct, IFloatingPoint<TAverage>;
}

using System.Diagnostics.Contracts;
using System.Numerics;

namespace Analytics.Averages;

/// <summary>Makes first versions of <see cref="ImmutableMovingAverage{T}"/>.</summary>
public static class ImmutableMovingAverage
{
    /// <summary>The first version, with the last <paramref name="window"/> of the samples, which come oldest first.</summary>
    /// <param name="window">How many samples the mean covers at most, from 1.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is a number of another kind.</exception>
    [Pure]
    public static ImmutableMovingAverage<T> Create<T>(int window, ReadOnlySpan<T> samples = default)
        where T : struct, INumber<T>, IMinMaxValue<T> => new ImmutableMovingAverage<T>(window).AddRange(samples);
}

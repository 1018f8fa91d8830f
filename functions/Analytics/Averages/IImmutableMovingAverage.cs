using System.Diagnostics.Contracts;
using System.Numerics;

namespace Analytics.Averages;

/// <summary>A moving average whose every version stays as it was: the counterpart of
/// <see cref="System.Collections.Immutable.IImmutableList{T}"/>.</summary>
/// <remarks>What would change it returns the next version instead, and is marked <see cref="PureAttribute">[Pure]</see>: whoever ignores that version
/// gets warning CA1806.</remarks>
/// <typeparam name="T">The samples. An implementation says which numbers it takes.</typeparam>
public interface IImmutableMovingAverage<T> : IReadOnlyMovingAverage<T>
    where T : struct, INumber<T>
{
    /// <summary>The version with <paramref name="sample"/> as the newest and, once <see cref="IReadOnlyMovingAverage{T}.Window"/> are held, without
    /// the oldest.</summary>
    [Pure]
    IImmutableMovingAverage<T> Add(T sample);

    /// <summary>The version with each of the samples added, the newest last.</summary>
    [Pure]
    IImmutableMovingAverage<T> AddRange(params ReadOnlySpan<T> samples);

    /// <summary>The version of the same window without samples.</summary>
    [Pure]
    IImmutableMovingAverage<T> Clear();
}

using System.Numerics;

namespace Analytics.Averages;

/// <summary>A moving average that changes: the counterpart of <see cref="IList{T}"/>.</summary>
/// <typeparam name="T">The samples. An implementation says which numbers it takes.</typeparam>
public interface IMovingAverage<T> : IReadOnlyMovingAverage<T>
    where T : struct, INumber<T>
{
    /// <summary>Adds the newest sample; once <see cref="IReadOnlyMovingAverage{T}.Window"/> are held, drops the oldest.</summary>
    void Add(T sample);

    /// <summary>Adds each of the samples, the newest last.</summary>
    void AddRange(params ReadOnlySpan<T> samples);

    /// <summary>Drops all samples; the window stays.</summary>
    void Clear();
}

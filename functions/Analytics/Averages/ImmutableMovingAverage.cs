using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A moving average whose every version stays valid: adding gives a new version that shares its samples with the old one.</summary>
/// <remarks>
/// <para>The newest samples are a chain of links, and one <see cref="ImmutableSamples{T}"/> holds the full window before them. When the chain is as
/// long
/// as the window, all older samples have left: the chain becomes the older part and a new one begins. So <see cref="Add"/> is O(1), from
/// an old version as from the latest, and a version keeps at most two windows of samples alive.</para>
/// <para>The mean is computed in O(<see cref="Window"/>) when first asked for and kept, so versions nobody asks cost nothing. The indexer is O(1)
/// among the
/// older samples and otherwise takes as many steps as the sample lies behind the newest; walk the samples with <c>foreach</c>, which copies them
/// once.</para>
/// <para>Thread-safe. Threads that are the first to ask at the same moment may each compute the mean; they all get the same one.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>.</typeparam>
public sealed class ImmutableMovingAverage<T> : IMovingAverage<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableSamples<T> _older; // a full window, of which the first _newerCount samples have left; or empty
    private readonly SampleLink<T>? _newest;
    private readonly int _newerCount;
    private StrongBox<SampleSum<T>>? _sum;

    /// <param name="window">How many samples the mean covers at most, from 1.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is a number of another kind.</exception>
    public ImmutableMovingAverage(int window)
        : this(window, ImmutableSamples<T>.Empty, newest: null, newerCount: 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        SampleSum<T>.ThrowIfUnsupported();
    }

    private ImmutableMovingAverage(int window, ImmutableSamples<T> older, SampleLink<T>? newest, int newerCount) =>
        (Window, _older, _newest, _newerCount) = (window, older, newest, newerCount);

    /// <inheritdoc/>
    public int Window { get; }

    /// <inheritdoc/>
    public int Count => _newerCount + OlderCount;

    /// <inheritdoc/>
    public double Average => Sum.DivideBy(Count);

    private int OlderCount => Math.Max(_older.Count - _newerCount, 0);

    private SampleSum<T> Sum
    {
        get
        {
            var sum = Volatile.Read(ref _sum);
            if (sum is null)
            {
                sum = new(ComputeSum());
                Volatile.Write(ref _sum, sum);
            }

            return sum.Value;
        }
    }

    /// <summary>The sample at <paramref name="index"/>, counted from the oldest; <c>[^1]</c> is the newest.</summary>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (index < OlderCount)
            {
                return _older.AsSpan()[_newerCount + index];
            }

            var link = _newest!; // at least one sample is newer than all older ones
            for (int steps = Count - 1 - index; steps > 0; steps--)
            {
                link = link.Previous!;
            }

            return link.Sample;
        }
    }

    /// <inheritdoc/>
    public TAverage AverageAs<TAverage>()
        where TAverage : struct, IFloatingPoint<TAverage> => Sum.DivideBy<TAverage>(Count);

    /// <summary>A new version with <paramref name="sample"/> as the newest and, once <see cref="Window"/> are held, without the oldest.</summary>
    public ImmutableMovingAverage<T> Add(T sample)
    {
        if (_newerCount == Window)
        {
            return new(Window, new(_newest!, Window), new(sample, previous: null), newerCount: 1);
        }

        int newerCount = _newerCount + 1;
        var older = newerCount == Window ? ImmutableSamples<T>.Empty : _older; // the last of the older ones leaves
        return new(Window, older, new(sample, _newest), newerCount);
    }

    IMovingAverage<T> IMovingAverage<T>.Add(T sample) => Add(sample);

    /// <summary>Copies the samples, oldest first.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="Count"/>.</exception>
    public void CopyTo(Span<T> destination)
    {
        if (destination.Length < Count)
        {
            throw new ArgumentException($"{Count} samples do not fit a span of {destination.Length}.", nameof(destination));
        }

        _older.AsSpan()[(_older.Count - OlderCount)..].CopyTo(destination);
        SampleLink<T>.CopyTo(_newest, destination[..Count]);
    }

    /// <summary>The samples of this version, oldest first.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        var samples = new T[Count]; // the links lead from the newest sample back
        CopyTo(samples);
        return ((IEnumerable<T>)samples).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SampleSum<T> ComputeSum()
    {
        var samples = ArrayPool<T>.Shared.Rent(Count);
        CopyTo(samples);
        var sum = default(SampleSum<T>);
        sum.Compute(samples.AsSpan(0, Count));
        ArrayPool<T>.Shared.Return(samples);
        return sum;
    }
}

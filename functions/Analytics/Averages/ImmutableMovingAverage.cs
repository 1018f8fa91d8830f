using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A moving average whose every version stays valid: adding gives a new version that shares its samples with the old one.</summary>
/// <remarks>
/// <para><see cref="Add"/> is O(1) each time, from an old version as from the latest. A version keeps its own samples alive and no others: one that has
/// left the window of every version still in use can be collected.</para>
/// <para>The mean is computed in O(<see cref="Window"/>) when first asked for and kept, so versions nobody asks cost nothing. The indexer is
/// O(log <see cref="Window"/>) among the newer samples, half of them at most, and otherwise takes as many steps as there are samples before;
/// walk them with <c>foreach</c>.</para>
/// <para>Thread-safe. Threads that are the first to ask at the same moment may each compute the mean; they all get the same one.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>.</typeparam>
public sealed class ImmutableMovingAverage<T> : IMovingAverage<T>
    where T : struct, INumber<T>
{
    private readonly SampleQueue<T> _samples;
    private StrongBox<SampleSum<T>>? _sum;

    /// <param name="window">How many samples the mean covers at most, from 1.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is a number of another kind.</exception>
    public ImmutableMovingAverage(int window)
        : this(window, default, 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        SampleSum<T>.ThrowIfUnsupported();
    }

    private ImmutableMovingAverage(int window, SampleQueue<T> samples, int count) => (Window, _samples, Count) = (window, samples, count);

    /// <inheritdoc/>
    public int Window { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public double Average => Sum.DivideBy(Count);

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
            int inFront = Count - SampleLink<T>.CountOf(_samples.Rear);
            if (index >= inFront)
            {
                return _samples.Rear![index - inFront];
            }

            var link = _samples.Front!;
            for (int i = 0; i < index; i++)
            {
                link = link.Next!;
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
        var samples = _samples.Add(sample);
        return Count < Window ? new(Window, samples, Count + 1) : new(Window, samples.Drop(), Count);
    }

    IMovingAverage<T> IMovingAverage<T>.Add(T sample) => Add(sample);

    /// <summary>The samples of this version, oldest first; a <c>foreach</c> over them allocates at most what adds have put off.</summary>
    public Enumerator GetEnumerator() => new(_samples);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SampleSum<T> ComputeSum()
    {
        var sum = default(SampleSum<T>);
        for (var link = _samples.Front; link is not null; link = link.Next)
        {
            sum.Add(link.Sample);
        }

        for (var link = _samples.Rear; link is not null; link = link.Previous)
        {
            sum.Add(link.Sample);
        }

        return sum;
    }

    /// <summary>Walks the samples, oldest first, in O(n log n) steps.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SampleQueue<T> _samples;
        private SampleStream<T>? _front;
        private int _rearIndex;

        internal Enumerator(SampleQueue<T> samples)
        {
            _samples = samples;
            Reset();
        }

        /// <inheritdoc/>
        public T Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next newer sample.</summary>
        public bool MoveNext()
        {
            if (_front is not null)
            {
                Current = _front.Sample;
                _front = _front.Next;
                return true;
            }

            if (_rearIndex < SampleLink<T>.CountOf(_samples.Rear))
            {
                Current = _samples.Rear![_rearIndex++];
                return true;
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _front = _samples.Front;
            _rearIndex = 0;
            Current = default;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

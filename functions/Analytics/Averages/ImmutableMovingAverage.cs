using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A moving average whose every version stays valid: adding gives a new version that shares its samples with the old one.</summary>
/// <remarks>
/// <para><see cref="Add"/> is O(1) each time, from an old version as from the latest. A version keeps its own samples alive and no others: one that has
/// left the window of every version still in use can be collected.</para>
/// <para>The mean is computed in O(<see cref="Window"/>) when first asked for and kept, so versions nobody asks cost nothing. The indexer is
/// O(log <see cref="Window"/>) among the newer samples, half of them at most, and otherwise walks there from the oldest: look at many
/// with <c>foreach</c>. Neither allocates.</para>
/// <para>Thread-safe. Threads that are the first to ask at the same moment may each compute the mean; all get that of one of them.</para>
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
                var computed = new StrongBox<SampleSum<T>>(ComputeSum());
                sum = Interlocked.CompareExchange(ref _sum, computed, null) ?? computed;
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

            var samples = GetEnumerator();
            for (int i = 0; i <= index; i++)
            {
                samples.MoveNext();
            }

            return samples.Current;
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

    /// <summary>The samples of this version, oldest first; a <c>foreach</c> over them allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(_samples);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SampleSum<T> ComputeSum()
    {
        var sum = default(SampleSum<T>);
        var pending = AddTo(ref sum, _samples.Front);
        AddTo(ref sum, pending?.Front);
        AddTo(ref sum, pending?.Rear);
        AddTo(ref sum, pending?.Turned);
        AddTo(ref sum, _samples.Rear);
        return sum;
    }

    private static SampleStream<T>.Rotation? AddTo(ref SampleSum<T> sum, SampleStream<T>? link)
    {
        SampleStream<T>.Rotation? pending = null;
        for (; link is not null; link = link.TryNext(out pending))
        {
            sum.Add(link.Sample);
        }

        return pending;
    }

    private static void AddTo(ref SampleSum<T> sum, SampleLink<T>? link)
    {
        for (; link is not null; link = link.Previous)
        {
            sum.Add(link.Sample);
        }
    }

    /// <summary>Walks the samples, oldest first; n of them in O(n log n) steps.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SampleQueue<T> _samples;

        // A queue is up to three parts, each a stream and then a chain: its own front, a rotation's front and rear, and what that has turned with the
        // queue's own rear.
        private SampleStream<T>? _stream;
        private SampleStream<T>.Rotation? _pending;
        private SampleLink<T>? _chain;
        private int _chainIndex;
        private int _part;

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
            do
            {
                if (_stream is not null)
                {
                    Current = _stream.Sample;
                    _stream = _part == 0 ? _stream.TryNext(out _pending) : _stream.TryNext(out _);
                    return true;
                }

                if (_chainIndex < SampleLink<T>.CountOf(_chain))
                {
                    Current = _chain![_chainIndex++];
                    return true;
                }
            }
            while (GoToNextPart());

            return false;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            (_stream, _chain, _chainIndex, _part) = (_samples.Front, null, 0, 0);
            _pending = null;
            Current = default;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        private bool GoToNextPart()
        {
            if (_part == 2)
            {
                return false;
            }

            _chainIndex = 0;
            (_stream, _chain) = ++_part == 1 ? (_pending?.Front, _pending?.Rear) : (_pending?.Turned, _samples.Rear);
            return true;
        }
    }
}

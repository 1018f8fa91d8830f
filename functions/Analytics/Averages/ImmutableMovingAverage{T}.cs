using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Analytics.Averages;

/// <summary>A moving average whose every version stays valid: adding gives a new version that shares its samples with the old one.</summary>
/// <remarks>
/// <para><see cref="Add"/> is O(1) each time, from an old version as from the latest. A version keeps its own samples alive and no others: one that
/// has left the window of every version still in use can be collected.</para>
/// <para><see cref="Average"/> is O(1): each version of integers or decimals has their exact sum. That of floating-point samples is computed in
/// O(<see cref="Window"/>) when first asked for and kept, so versions nobody asks cost nothing. The indexer is O(log <see cref="Window"/>) among the
/// newer samples, half of them at most, and otherwise walks there from the oldest: look at many with <c>foreach</c>. None of these allocates.</para>
/// <para>Thread-safe. Threads that are the first to ask at the same moment may each compute the mean; all get that of one of them.</para>
/// <para>Made by <see cref="ImmutableMovingAverage.Create"/>. There is no public constructor, because samples in braces after one would be added to
/// versions that nobody gets.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>. C# has no constraint that lists types, so the few other bounded numbers, such as <see cref="Int128"/>, are refused when
/// an average is made.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImmutableMovingAverage<T> : IImmutableMovingAverage<T>
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private const long NotAsked = -1; // the bits of a NaN; a mean that is NaN is kept as double.NaN, which has others

    private readonly SampleQueue<T> _samples;
    private readonly ExactSum<T> _exactSum; // of integers and decimals
    private long _mean = NotAsked; // of the other types: the bits of a double

    /// <summary>The first version, without samples.</summary>
    internal ImmutableMovingAverage(int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        SampleType<T>.ThrowIfUnsupported();
        Window = window;
    }

    private ImmutableMovingAverage(int window, SampleQueue<T> samples, int count, ExactSum<T> exactSum)
    {
        (Window, Count) = (window, count);
        (_samples, _exactSum) = (samples, exactSum);
    }

    /// <inheritdoc/>
    public int Window { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public double Average => SampleType<T>.IsFloating ? MeanOfFloats() : _exactSum.DivideBy(Count);

    internal ExactSum<T> ExactSum => _exactSum;

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

    /// <inheritdoc cref="IImmutableMovingAverage{T}.Add"/>
    [Pure]
    public ImmutableMovingAverage<T> Add(T sample) => AddRange(sample);

    /// <inheritdoc cref="IImmutableMovingAverage{T}.AddRange"/>
    [Pure]
    public ImmutableMovingAverage<T> AddRange(params ReadOnlySpan<T> samples)
    {
        var (queue, sum, count) = (_samples, _exactSum, Count);
        foreach (var sample in samples)
        {
            queue = queue.Add(sample);
            var oldest = T.Zero;
            if (count < Window)
            {
                count++;
            }
            else
            {
                oldest = queue.Front!.Sample; // never empty when there are samples
                queue = queue.Drop();
            }

            if (!SampleType<T>.IsFloating)
            {
                sum.Replace(oldest, sample);
            }
        }

        return samples.IsEmpty ? this : new(Window, queue, count, sum);
    }

    /// <inheritdoc cref="IImmutableMovingAverage{T}.Clear"/>
    [Pure]
    public ImmutableMovingAverage<T> Clear() => Count == 0 ? this : new(Window);

    IImmutableMovingAverage<T> IImmutableMovingAverage<T>.Add(T sample) => Add(sample);

    IImmutableMovingAverage<T> IImmutableMovingAverage<T>.AddRange(params ReadOnlySpan<T> samples) => AddRange(samples);

    IImmutableMovingAverage<T> IImmutableMovingAverage<T>.Clear() => Clear();

    /// <summary>The samples of this version, oldest first; a <c>foreach</c> over them allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(_samples);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Window = {Window}, Count = {Count}, Average = {Average}");

    private double MeanOfFloats()
    {
        long mean = Volatile.Read(ref _mean);
        if (mean == NotAsked)
        {
            double computed = SumFloats() / Count; // 0 / 0 is NaN, too
            long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(computed) ? double.NaN : computed);
            long found = Interlocked.CompareExchange(ref _mean, bits, NotAsked);
            mean = found == NotAsked ? bits : found;
        }

        return BitConverter.Int64BitsToDouble(mean);
    }

    private double SumFloats()
    {
        var sum = default(CompensatedSums);
        var pending = AddTo(ref sum, _samples.Front);
        AddTo(ref sum, pending?.Front);
        AddTo(ref sum, pending?.Rear);
        AddTo(ref sum, pending?.Turned);
        AddTo(ref sum, _samples.Rear);
        return sum.Values[0];
    }

    private static SampleStream<T>.Rotation? AddTo(ref CompensatedSums sum, SampleStream<T>? link)
    {
        SampleStream<T>.Rotation? pending = null;
        for (; link is not null; link = link.TryNext(out pending))
        {
            sum.Add(Vector128.CreateScalar(double.CreateTruncating(link.Sample)));
        }

        return pending;
    }

    private static void AddTo(ref CompensatedSums sum, SampleLink<T>? link)
    {
        for (; link is not null; link = link.Previous)
        {
            sum.Add(Vector128.CreateScalar(double.CreateTruncating(link.Sample)));
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

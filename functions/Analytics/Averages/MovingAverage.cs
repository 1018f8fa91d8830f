using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace Analytics.Averages;

/// <summary>A moving average in a ring buffer: adding and averaging take constant time, allocate nothing and never drift.</summary>
/// <remarks>
/// <para><see cref="Add"/>, <see cref="Average"/> and the indexer are O(1), each time and for any samples. Memory is the window, and for
/// floating-point samples 8 bytes more for each. A <c>foreach</c> over a variable of this type allocates nothing.</para>
/// <para>Not thread-safe: like the collections of the base library, many threads may read it while none adds. What threads can share freely is
/// <see cref="ImmutableMovingAverage{T}"/>.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>. C# has no constraint that lists types, so the few other bounded numbers, such as <see cref="Int128"/>, are refused when
/// an average is made.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MovingAverage<T> : IMovingAverage<T>
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private readonly T[] _ring; // slots not yet written are zeros, which leave a sum as it is
    private int _next; // the slot of the next sample; once the window is full, that is the slot of the oldest one
    private uint _version; // changes with each change of the samples, for enumerators to notice
    private ExactSum<T> _exactSum; // of integers and decimals
    private FloatingSum _floatingSum; // of the other types

    /// <param name="window">How many samples the mean covers at most, from 1.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is a number of another kind.</exception>
    public MovingAverage(int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        SampleType<T>.ThrowIfUnsupported();
        _ring = new T[window];
        if (SampleType<T>.IsFloating)
        {
            _floatingSum = new(window);
        }
    }

    /// <inheritdoc/>
    public int Window => _ring.Length;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public double Average => SampleType<T>.IsFloating ? _floatingSum.Value / Count : _exactSum.DivideBy(Count);

    /// <summary>The sample at <paramref name="index"/>, counted from the oldest; <c>[^1]</c> is the newest.</summary>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int slot = _next - Count + index;
            return _ring[slot < 0 ? slot + _ring.Length : slot];
        }
    }

    internal ExactSum<T> ExactSum => _exactSum;

    /// <inheritdoc/>
    public void Add(T sample)
    {
        var ring = _ring;
        int slot = _next, next = slot + 1;
        var oldest = ring[slot];
        ring[slot] = sample;
        _next = next == ring.Length ? 0 : next;
        _version++;
        if (Count < ring.Length)
        {
            Count++;
        }
        if (SampleType<T>.IsFloating)
        {
            _floatingSum.Add(sample, ring, slot);
        }
        else
        {
            _exactSum.Replace(oldest, sample);
        }
    }

    /// <summary>Adds each of the samples, the newest last. O(<see cref="Window"/>) at most: those that would leave at once are left out.</summary>
    public void AddRange(params ReadOnlySpan<T> samples)
    {
        foreach (var sample in samples[Math.Max(samples.Length - Window, 0)..])
        {
            Add(sample);
        }
    }

    /// <summary>Drops all samples; the window stays. O(<see cref="Window"/>), allocates nothing.</summary>
    public void Clear()
    {
        Array.Clear(_ring);
        (_next, Count) = (0, 0);
        _version++;
        _exactSum = default;
        if (SampleType<T>.IsFloating)
        {
            _floatingSum.Clear();
        }
    }

    /// <summary>The samples, oldest first; a <c>foreach</c> over them allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Window = {Window}, Count = {Count}, Average = {Average}");

    /// <summary>Walks the samples, oldest first.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly MovingAverage<T> _average;
        private readonly uint _version;
        private int _index = -1;

        internal Enumerator(MovingAverage<T> average)
        {
            _average = average;
            _version = average._version;
        }

        /// <inheritdoc/>
        public readonly T Current => _average[_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next newer sample.</summary>
        /// <exception cref="InvalidOperationException">Samples were added or cleared in the meantime.</exception>
        public bool MoveNext()
        {
            if (_version != _average._version)
            {
                throw new InvalidOperationException("The samples changed while they were enumerated.");
            }

            return ++_index < _average.Count;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

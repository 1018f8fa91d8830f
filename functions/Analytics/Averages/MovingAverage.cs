using System.Collections;
using System.Numerics;

namespace Analytics.Averages;

/// <summary>A moving average in a ring buffer: adding and averaging take constant time, allocate nothing and never drift.</summary>
/// <remarks>
/// <para>Integers and decimals are added to an exact sum and taken out of it again. Floating-point samples are only ever added
/// (see <see cref="FloatingWindow"/>), because taking one out of a rounded sum leaves its error behind, and a NaN for ever.</para>
/// <para><see cref="Add"/> is O(1); for floating-point samples it is so on average, since once per <see cref="Window"/> samples it sums the ring
/// anew. <see cref="Average"/> and the indexer are O(1). Not thread-safe: like the collections of the base library it may be read by many threads
/// only while none adds. Versions to share between threads are <c>ImmutableMovingAverage</c>.</para>
/// </remarks>
/// <typeparam name="T">The samples: an integer of at most 64 bits, <see cref="Half"/>, <see cref="float"/>, <see cref="double"/>
/// or <see cref="decimal"/>.</typeparam>
public sealed class MovingAverage<T> : IMovingAverage<T>
    where T : struct, INumber<T>
{
    private readonly T[] _ring; // slots not yet written are zeros, which leave any sum as it is
    private int _next; // the slot of the next sample; of the oldest one, too, once the window is full
    private int _version;

    // One of the three is in use. Which one is a constant for each T, so the JIT drops the tests and the other two.
    private Int128 _integers;
    private DecimalSum _decimals;
    private FloatingWindow _floats;

    /// <param name="window">How many samples the mean covers at most; from 1.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is a number of another kind.</exception>
    public MovingAverage(int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        Sample<T>.ThrowIfUnsupported();
        _ring = new T[window];
        _floats = new FloatingWindow(Sample<T>.IsFloating ? window : 0);
    }

    /// <inheritdoc/>
    public int Window => _ring.Length;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public double Average =>
        Sample<T>.IsFloating ? _floats.SumFrom(_next) / Count // 0 / 0 is NaN
        : Count == 0 ? double.NaN
        : Sample<T>.IsDecimal ? (double)_decimals.DivideBy(Count)
        : (double)_integers / Count;

    /// <summary>The sample at <paramref name="index"/>, counted from the oldest; <c>[^1]</c> is the newest. O(1).</summary>
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

    /// <inheritdoc/>
    public TAverage AverageAs<TAverage>()
        where TAverage : struct, IFloatingPoint<TAverage> =>
        Count == 0 || Sample<T>.IsFloating ? TAverage.CreateChecked(Average)
        : Sample<T>.IsDecimal ? TAverage.CreateChecked(_decimals.DivideBy(Count))
        : TAverage.CreateChecked(_integers) / TAverage.CreateChecked(Count);

    /// <summary>Adds the newest sample; once <see cref="Window"/> are held, drops the oldest. Allocates nothing.</summary>
    public void Add(T sample)
    {
        var ring = _ring;
        int slot = _next;
        if (Sample<T>.IsDecimal)
        {
            _decimals += (DecimalSum)decimal.CreateTruncating(sample) - decimal.CreateTruncating(ring[slot]);
        }
        else if (!Sample<T>.IsFloating)
        {
            _integers += Int128.CreateTruncating(sample) - Int128.CreateTruncating(ring[slot]);
        }

        ring[slot] = sample;
        if (Sample<T>.IsFloating)
        {
            _floats.Add(double.CreateTruncating(sample));
        }

        if (++slot == ring.Length)
        {
            slot = 0;
            if (Sample<T>.IsFloating)
            {
                _floats.Turn<T>(ring);
            }
        }

        _next = slot;
        _version++;
        if (Count < ring.Length)
        {
            Count++;
        }
    }

    /// <summary>The samples, oldest first, without allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the samples, oldest first; throws when one is added meanwhile.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly MovingAverage<T> _average;
        private readonly int _version;
        private int _index = -1;

        internal Enumerator(MovingAverage<T> average)
        {
            _average = average;
            _version = average._version;
        }

        /// <inheritdoc/>
        public readonly T Current => _average[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_version != _average._version)
            {
                throw new InvalidOperationException("A sample was added while the samples were enumerated.");
            }

            return _index < _average.Count && ++_index < _average.Count;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Averages;

/// <summary>The sum of a ring of floating-point samples, kept in constant time per sample, and never by taking a sample out.</summary>
/// <remarks>
/// <para>What was rounded off when a sample was added does not come back when it is subtracted, and a NaN never leaves a sum. So the ring is two
/// halves: while one is written over, the other rests. The sum has three parts: a suffix of what the one half held before, the half at rest, and the
/// prefix that the one half has got by now. The prefix grows by each sample. The suffixes were made beforehand: while their half rested, each sample
/// that went to the other half made one of them, from the last slot back. These are the two stacks of a queue, with the work of flipping one
/// spread evenly: compare Tangwongsan, Hirzel and Schneider, "Low-latency sliding-window aggregation in worst-case constant time", DEBS 2017. The
/// README beside this file has a picture.</para>
/// <para>Barring underflow, |error| ≤ 5u of Σ|x|, u = 2⁻⁵³, for rings up to 2²⁶: three for the <see cref="CompensatedSums"/> of each part, and two
/// for adding the parts up. Nothing that has left the ring has any influence on it.</para>
/// </remarks>
internal struct FloatingSum
{
    private readonly double[] _suffixes; // for each slot: the sum from it to the end of its half, as of when that half last rested
    private CompensatedSums _growing; // the prefix of the half being written over, and the last suffix made of the half at rest
    private double _resting; // the whole half at rest
    private int _mirror; // the slot written and the slot whose suffix is made with it add up to this
    private int _halfEnd; // of the half being written over

    public FloatingSum(int window)
    {
        _suffixes = new double[window];
        Start();
    }

    /// <summary>The sum, rounded to a double.</summary>
    public double Value { get; private set; }

    /// <summary>Counts in the sample just written to <paramref name="slot"/>, which follows the slot of the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(T sample, T[] ring, int slot)
        where T : struct, INumber<T>
    {
        var suffixes = _suffixes;
        int mirrored = _mirror - slot;
        var grown = _growing.Add(Vector128.Create(double.CreateTruncating(sample), double.CreateTruncating(ring[mirrored])));
        suffixes[mirrored] = grown[1];
        if (++slot == _halfEnd)
        {
            Flip();
        }
        else
        {
            Value = suffixes[slot] + _resting + grown[0];
        }
    }

    /// <summary>Back to a ring of zeros.</summary>
    public void Clear()
    {
        Array.Clear(_suffixes);
        _growing = default;
        _resting = Value = 0;
        Start();
    }

    /// <summary>The length of the first half: of an odd ring the longer one, so that there is time for all suffixes but the whole of it.</summary>
    private static int FirstHalf(int window) => (window / 2) + (window % 2);

    /// <summary>Makes the first half the one to be written over.</summary>
    private void Start()
    {
        _mirror = _suffixes.Length - 1;
        _halfEnd = FirstHalf(_suffixes.Length);
    }

    /// <summary>Lets the half rest that is full now, and goes on to the other.</summary>
    private void Flip()
    {
        int window = _suffixes.Length, firstHalf = FirstHalf(window);
        bool toFirst = _halfEnd == window;
        double held = window == 1 ? 0 : _resting; // a window of one has no other half
        _resting = _growing.Values[0];
        _mirror = toFirst ? window - 1 : (2 * firstHalf) - 1;
        _halfEnd = toFirst ? firstHalf : window;
        _growing = default;
        Value = held + _resting;
    }
}

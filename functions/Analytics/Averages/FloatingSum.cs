using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>The sum of a ring of floating-point samples, kept in constant time per sample, and never by taking a sample out.</summary>
/// <remarks>
/// <para>What was rounded off when a sample was added does not come back when it is subtracted, and a NaN never leaves a sum. So the ring is two halves:
/// while one is written over, the other rests. The sum is that of three parts: what the one half still holds from its last turn, the half at rest, and
/// what the one half has got in this turn. The last part grows at its end. The first shrinks at its beginning, and its sums, one for each
/// beginning, are ready: while the half rested, each sample that went to the other half took them one slot further, from the back. These are the two
/// stacks of a queue, with the work of turning one over spread evenly: compare Tangwongsan, Hirzel and Schneider, "Low-latency sliding-window
/// aggregation in worst-case constant time", DEBS 2017.</para>
/// <para>|error| ≤ 4u of Σ|x|, u = 2⁻⁵³: two for the <see cref="CompensatedSum"/> of each part, and two for adding the parts up. Nothing that has left
/// the ring has any influence on it.</para>
/// </remarks>
internal struct FloatingSum
{
    private readonly double[] _ends; // for each slot: the sum from it to the end of its half, as of when that half last rested
    private CompensatedSum _written; // what the half being written over has got in this turn
    private CompensatedSum _end; // the half at rest, from its end back to where _ends are made
    private double _rested; // the whole half at rest
    private int _mirror; // the sum of two slots: the one written and the one whose _ends are made with it
    private int _halfEnd; // of the half being written over

    public FloatingSum(int window)
    {
        _ends = new double[window];
        _mirror = window - 1;
        _halfEnd = HalfOf(window);
    }

    /// <summary>The sum, rounded to a double.</summary>
    public double Value { get; private set; }

    /// <summary>Counts in the sample just written to <paramref name="slot"/>, which follows the slot of the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(T sample, T[] ring, int slot)
        where T : struct, INumber<T>
    {
        var ends = _ends;
        int mirror = _mirror - slot;
        double written = _written.Add(double.CreateTruncating(sample));
        ends[mirror] = _end.Add(double.CreateTruncating(ring[mirror]));
        if (++slot == _halfEnd)
        {
            Turn();
        }
        else
        {
            Value = ends[slot] + _rested + written;
        }
    }

    /// <summary>The first half's length; it is the longer one, so that each has its ends made while the other is written.</summary>
    private static int HalfOf(int window) => (window / 2) + (window % 2);

    /// <summary>Goes on to the other half.</summary>
    private void Turn()
    {
        int window = _ends.Length, half = HalfOf(window);
        bool toFirst = _halfEnd == window;
        double held = window == 1 ? 0 : _rested; // a window of one has no other half
        _rested = _written.Value;
        _ends[toFirst ? 0 : half] = held;
        _mirror = toFirst ? window - 1 : (2 * half) - 1;
        _halfEnd = toFirst ? half : window;
        _written = _end = default;
        Value = held + _rested;
    }
}

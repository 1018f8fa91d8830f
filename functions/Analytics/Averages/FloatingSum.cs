using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>The sum of a ring of floating-point samples, kept in constant time per sample, and never by taking a sample out.</summary>
/// <remarks>
/// <para>What was rounded when a sample was added does not come back when it is subtracted, and a NaN never leaves a sum. So the ring is two halves:
/// while one is written over, the other stands. The sum is that of three parts: the samples which the one half still has from its last turn, the other
/// half, and the samples which the one half has got in this turn. The last part grows at its end. The first shrinks at its beginning, so
/// its sums, one for each beginning, were made beforehand: while a half stands, each sample that goes to the other half takes one of them a step
/// further, from the back. That is the two stacks of a queue, with the work of turning one over spread evenly: compare Tangwongsan, Hirzel and
/// Schneider, "Low-latency sliding-window aggregation in worst-case constant time", DEBS 2017.</para>
/// <para>|error| ≤ 4u of Σ|x|, u = 2⁻⁵³: two by each <see cref="CompensatedSum"/>, and two where the three parts are added. It does not
/// depend on anything that has left the ring.</para>
/// </remarks>
internal struct FloatingSum
{
    private readonly double[] _ends; // of each slot: the sum from it to the end of its half
    private CompensatedSum _written; // what the half being written over has got in this turn
    private CompensatedSum _end; // the other half, from its end back to the last of _ends made
    private double _other; // the other half
    private int _mirror; // slot + _mirror - slot: where the next of _ends is to be made
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
            Value = ends[slot] + _other + written;
        }
    }

    private static int HalfOf(int window) => (window / 2) + (window % 2); // the first is the longer one, so that all ends are made in time

    /// <summary>Goes on to the other half.</summary>
    private void Turn()
    {
        int window = _ends.Length, half = HalfOf(window);
        bool toFirst = _halfEnd == window;
        double whole = window == 1 ? 0 : _other; // a window of one has no other half
        _other = _written.Value;
        _ends[toFirst ? 0 : half] = whole;
        _mirror = toFirst ? window - 1 : (2 * half) - 1;
        _halfEnd = toFirst ? half : window;
        _written = _end = default;
        Value = whole + _other;
    }
}

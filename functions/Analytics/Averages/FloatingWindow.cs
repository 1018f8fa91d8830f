using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>The sum of a ring of floating-point samples, by additions alone.</summary>
/// <remarks>
/// <para>Each time the ring has been filled once more, <see cref="Turn"/> sums it from its end: entry i of the older sums is the sum of slots i to the last.
/// From then on samples overwrite slots from the first, and the window is two parts that only ever grew by adding: the newer samples, and the
/// older ones from the next slot on. This is the queue of two stacks, known from functional programming (Okasaki, "Purely Functional Data
/// Structures", section 5.2) and from stream aggregation (Tangwongsan, Hirzel and Schneider, "Low-Latency Sliding-Window Aggregation in Worst-Case
/// Constant Time", DEBS 2017), with a stack that is filled in one go because the window's length is fixed.</para>
/// <para>So a sample that leaves takes its error, its NaN or its infinity with it: the sum is that of the samples held, as <see cref="TwofoldSum"/>
/// would give it, after any number of additions.</para>
/// </remarks>
internal struct FloatingWindow(int window)
{
    private readonly TwofoldSum[] _older = new TwofoldSum[window];
    private TwofoldSum _newer;

    /// <summary>Adds a sample that was just written to its slot of the ring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double sample) => _newer += sample;

    /// <summary>Starts again from the first slot of <paramref name="ring"/>, which has just been filled to its end.</summary>
    public void Turn<T>(ReadOnlySpan<T> ring)
        where T : INumber<T>
    {
        var sum = default(TwofoldSum);
        for (int slot = ring.Length - 1; slot >= 0; slot--)
        {
            sum += double.CreateTruncating(ring[slot]);
            _older[slot] = sum;
        }

        _newer = default;
    }

    /// <summary>The sum of the window whose next slot to be written is <paramref name="next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double SumFrom(int next) => (_older[next] + _newer).Value;
}

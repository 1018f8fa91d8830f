using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>The sum of a ring of floating-point samples: kept up to date in twofold precision, and computed anew before that wears off.</summary>
/// <remarks>
/// <para>The sum is accompanied by the sum of its rounding errors, each of which <see cref="TwoSum"/> gives exactly: Sum2 of Ogita, Rump and Oishi,
/// "Accurate Sum and Dot Product", SIAM J. Sci. Comput. 26(6), 2005, section 4. Of n samples it has |error| ≤ u|Σx| + γ²Σ|x|, u = 2⁻⁵³, γ = nu/(1 -
/// nu).</para>
/// <para>Taking samples out again leaves errors of second order behind: K changes at most 3(Ku)² of the largest sum on the way. So the sum is
/// computed anew after <see cref="MaxChanges"/> of them, and as soon as it is <see cref="Band"/> times smaller or larger than it was then.
/// In between it drifts by less than 3(Ku)²·Band² &lt; 2⁻⁵⁴ of itself, that is by no unit in the last place.</para>
/// </remarks>
internal struct FloatingSum
{
    private const int MaxChanges = 1 << 15; // K: few enough for the bound, and so many that computing the sum anew costs next to nothing
    private const double Band = 1 << 10; // wide enough for a week of counts; a sample large enough to spoil the sum leaves it on its way out

    private double _sum; // of the finite samples
    private double _error; // of _sum; with NaN or infinities among the samples, what they add up to
    private ulong _bandStart; // as Magnitude counts
    private ulong _bandLength;
    private int _changes;

    /// <summary>The sum, rounded to a double.</summary>
    public readonly double Value => _sum + _error;

    /// <summary>Takes <paramref name="oldest"/> out and puts <paramref name="newest"/> in, or does nothing if the sum must be computed anew:
    /// because it leaves the band, or because one of the two is not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReplace(double oldest, double newest)
    {
        double change = newest - oldest;
        double before = _sum, sum = before + change;
        if (Magnitude(sum) - _bandStart > _bandLength)
        {
            return false;
        }

        _sum = sum;
        _error += TwoSum.DifferenceError(newest, oldest, change) + TwoSum.Error(before, change, sum);
        return true;
    }

    /// <summary>Counts changes made; once they are too many, the next one asks for the sum to be computed anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountChanges(int changes)
    {
        _changes += changes;
        if (_changes >= MaxChanges)
        {
            LeaveBand();
        }
    }

    /// <summary>Computes the sum anew, in O(n).</summary>
    public void Compute<T>(ReadOnlySpan<T> ring)
        where T : struct, INumber<T>
    {
        double sum = 0, error = 0, nonFinite = 0;
        foreach (var sample in ring)
        {
            double x = double.CreateTruncating(sample);
            if (!double.IsFinite(x))
            {
                nonFinite += x;
                continue;
            }

            double next = sum + x;
            error += TwoSum.Error(sum, x, next);
            sum = next;
        }

        _changes = 0;
        if (double.IsFinite(sum))
        {
            (_sum, _error) = (sum, error + nonFinite);
            _bandStart = Magnitude(sum / Band);
            _bandLength = Magnitude(Math.Clamp(sum * Band, double.MinValue, double.MaxValue)) - _bandStart;
        }
        else
        {
            (_sum, _error) = (0, sum + nonFinite);
            LeaveBand();
        }
    }

    /// <summary>Makes every further change ask for the sum to be computed anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LeaveBand() => (_bandStart, _bandLength) = (ulong.MaxValue, 0); // all magnitudes are even

    /// <summary>The size of <paramref name="x"/>, on a scale that orders finite numbers, then infinity, then NaN; cheaper to compare than doubles
    /// are.</summary>
    private static ulong Magnitude(double x) => BitConverter.DoubleToUInt64Bits(x) << 1; // without the sign
}

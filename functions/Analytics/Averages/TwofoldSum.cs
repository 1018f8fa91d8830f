using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A sum of doubles carried with its rounding error, so that it is as good as one in twice the precision, rounded once.</summary>
/// <remarks>
/// <para>Sum2 of Ogita, Rump and Oishi, "Accurate Sum and Dot Product", SIAM J. Sci. Comput. 26(6), 2005, section 4, on the branch-free TwoSum of
/// Knuth, "The Art of Computer Programming", volume 2, section 4.2.2. For n samples |error| ≤ u|Σx| + γ²Σ|x|, with u = 2⁻⁵³ and γ = nu/(1 - nu).</para>
/// <para>Nothing is ever subtracted. <see cref="Value"/> of samples with NaN or infinities is that of IEEE 754 addition.</para>
/// </remarks>
internal readonly struct TwofoldSum
{
    private readonly double _sum;
    private readonly double _error;

    private TwofoldSum(double sum, double error) => (_sum, _error) = (sum, error);

    /// <summary>The sum, rounded to a double.</summary>
    public double Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            double value = _sum + _error;
            return double.IsFinite(value) ? value : _sum; // the error term of an infinity is NaN
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwofoldSum operator +(TwofoldSum left, double x)
    {
        double sum = left._sum + x;
        return new(sum, left._error + Error(left._sum, x, sum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwofoldSum operator +(TwofoldSum left, TwofoldSum right)
    {
        double sum = left._sum + right._sum;
        return new(sum, left._error + right._error + Error(left._sum, right._sum, sum));
    }

    /// <summary>What rounding took from a + b: exact, in whichever order of magnitude a and b stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Error(double a, double b, double sum)
    {
        double z = sum - a;
        return (a - (sum - z)) + (b - z);
    }
}

using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A sum of doubles that knows what rounding took from it: adding is four operations without a branch.</summary>
/// <remarks>
/// <para>Each step's rounding error comes from Fast2Sum: Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18,
/// 1971. The errors are summed beside the sum: Sum2 of Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26(6), 2005.</para>
/// <para>Fast2Sum is exact where the sum is no smaller than what is added, and else wrong by at most u|x|, u = 2⁻⁵³, because it then rounds once
/// where Knuth's TwoSum, at seven operations, would not. So of n numbers |error| ≤ u|Σx| + uΣ|x| + (nu)²Σ|x|: two units in the last place at most for
/// numbers of one sign, however many.</para>
/// </remarks>
internal struct CompensatedSum
{
    private double _sum;
    private double _error; // what _sum lacks; NaN once _sum is not finite

    /// <summary>The sum, rounded to a double; infinite or NaN just as a plain sum would be.</summary>
    public readonly double Value => Round(_sum, _error);

    /// <returns>The <see cref="Value"/> with <paramref name="x"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Add(double x)
    {
        double before = _sum, sum = before + x, error = _error + (x - (sum - before));
        (_sum, _error) = (sum, error);
        return Round(sum, error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Round(double sum, double error)
    {
        double value = sum + error;
        return double.IsNaN(value) ? sum : value;
    }
}

using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A sum of doubles that also sums up what rounding took from it.</summary>
/// <remarks>
/// <para>Kahan, "Further remarks on reducing truncation errors", Comm. ACM 8(1), 1965, in the form of Sum2 of Ogita, Rump and Oishi, "Accurate sum and dot
/// product", SIAM J. Sci. Comput. 26(6), 2005: the errors are kept apart and added at the end, so that no step waits for the correction of the one
/// before. Each error comes from Fast2Sum, three operations without a branch: Dekker, "A floating-point technique for extending the available
/// precision", Numer. Math. 18, 1971. It is exact where the sum is no smaller than what is added, and else wrong by at most u|x|.</para>
/// <para>So of up to 2²⁶ numbers |error| ≤ u|Σx| + 2uΣ|x|, u = 2⁻⁵³. Where Σ|x| is beyond the range of double, it is a plain sum.</para>
/// </remarks>
internal struct CompensatedSum
{
    private double _sum;
    private double _error; // what _sum lacks; not finite once a step was beyond the range of double

    /// <summary>The sum, rounded to a double.</summary>
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
    private static double Round(double sum, double error) => double.IsFinite(error) ? sum + error : sum;
}

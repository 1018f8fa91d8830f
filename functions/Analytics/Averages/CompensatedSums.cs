using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Averages;

/// <summary>Two sums of doubles side by side, which also sum up what rounding took from them.</summary>
/// <remarks>
/// <para>Kahan, "Further remarks on reducing truncation errors", Comm. ACM 8(1), 1965, in the form of Sum2 of Ogita, Rump and Oishi, "Accurate sum
/// and dot product", SIAM J. Sci. Comput. 26(6), 2005: the errors are kept apart and added at the end, so that no step waits for the correction of
/// the one before. Each error comes from Fast2Sum, three operations without a branch: Dekker, "A floating-point technique for extending the available
/// precision", Numer. Math. 18, 1971. It is exact where the sum is no smaller than what is added, and else wrong by at most u|x|.</para>
/// <para>So of up to 2²⁶ numbers |error| ≤ u|Σx| + 2uΣ|x|, u = 2⁻⁵³. Where Σ|x| is beyond the range of double, it is a plain sum.</para>
/// </remarks>
internal struct CompensatedSums
{
    private Vector128<double> _sums;
    private Vector128<double> _errors; // what the sums lack; not finite once a step was beyond the range of double

    /// <summary>The sums, each rounded to a double.</summary>
    public readonly Vector128<double> Values => Round(_sums, _errors);

    /// <returns>The <see cref="Values"/> with one number added to each.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Add(Vector128<double> x)
    {
        Vector128<double> before = _sums, sums = before + x, errors = _errors + (x - (sums - before));
        (_sums, _errors) = (sums, errors);
        return Round(sums, errors);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Round(Vector128<double> sums, Vector128<double> errors) =>
        sums + (errors & Vector128.Equals(errors - errors, Vector128<double>.Zero)); // what is not finite is not zero without itself
}

using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>What rounding takes from a sum of two doubles, exactly, without a branch, whichever of them is larger.</summary>
/// <remarks>Knuth, "The Art of Computer Programming", volume 2, section 4.2.2, theorem B.</remarks>
internal static class TwoSum
{
    /// <param name="sum">a + b, as rounded.</param>
    /// <returns>The number that, added to <paramref name="sum"/>, makes it exact; NaN when the sum is not finite.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Error(double a, double b, double sum)
    {
        double z = sum - a;
        return (a - (sum - z)) + (b - z);
    }

    /// <summary>The same of a difference.</summary>
    /// <param name="difference">a - b, as rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double DifferenceError(double a, double b, double difference)
    {
        double z = difference - a;
        return (a - (difference - z)) - (b + z);
    }
}

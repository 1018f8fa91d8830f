using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>The exact sum of integers or decimals: what is added can be taken out again without a trace.</summary>
/// <remarks>
/// Integral parts and fractions are summed apart, each in a whole number that cannot overflow. Integers have no fraction; 2³¹ of 64 bits need 96
/// bits. A decimal is a 96-bit integral part and a fraction of at most 28 digits: 2⁹⁶·2³¹ = 2¹²⁷, and 10²⁸·2³¹ &lt; 2¹²⁵.
/// </remarks>
internal struct ExactSum<T>
    where T : struct, INumber<T>
{
    private const decimal FractionUnits = 10_000_000_000_000_000_000_000_000_000m; // 10²⁸: decimal's smallest fraction is one of them

    private Int128 _integral;
    private Int128 _fraction;

    /// <summary>Takes <paramref name="oldest"/> out and puts <paramref name="newest"/> in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Replace(T oldest, T newest)
    {
        Debug.Assert(!SampleType<T>.IsFloating, "what rounding took would stay in the sum");
        if (SampleType<T>.IsDecimal)
        {
            var (outIntegral, outFraction) = Parts(decimal.CreateTruncating(oldest));
            var (integral, fraction) = Parts(decimal.CreateTruncating(newest));
            _integral += integral - outIntegral;
            _fraction += fraction - outFraction;
        }
        else
        {
            _integral += Int128.CreateTruncating(newest) - Int128.CreateTruncating(oldest);
        }
    }

    /// <summary>The sum divided by <paramref name="count"/>; NaN when that is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double DivideBy(int count) =>
        count == 0 ? double.NaN
        : SampleType<T>.IsDecimal ? (double)DivideAsDecimal(count)
        : (double)_integral / count;

    /// <summary>The sum divided by <paramref name="count"/>, to the nearest decimal; cannot overflow, since a mean lies between the smallest and the
    /// largest sample.</summary>
    public readonly decimal DivideAsDecimal(int count)
    {
        var (quotient, rest) = Int128.DivRem(_integral, count);
        var fraction = (rest * (Int128)FractionUnits) + _fraction; // below 2¹²⁶
        return (decimal)quotient + ((decimal)Rounded(fraction, count) / FractionUnits);
    }

    private static (Int128 Integral, Int128 Fraction) Parts(decimal value)
    {
        decimal integral = decimal.Truncate(value);
        return ((Int128)integral, (Int128)((value - integral) * FractionUnits));
    }

    /// <summary>The quotient to the nearest whole number, halves away from zero.</summary>
    private static Int128 Rounded(Int128 dividend, int divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return Int128.Abs(rest) * 2 < divisor ? quotient : quotient + Int128.Sign(rest);
    }
}

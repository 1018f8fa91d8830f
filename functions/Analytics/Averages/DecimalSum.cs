namespace Analytics.Averages;

/// <summary>The exact sum of decimals: the integral parts and the fractions, each in a whole number that cannot overflow.</summary>
/// <remarks>
/// A decimal is a 96-bit integral part and a fraction of at most 28 digits, so for up to 2³¹ samples both sums fit 127 bits:
/// 2⁹⁶·2³¹ = 2¹²⁷ and 10²⁸·2³¹ &lt; 2¹²⁵. What is added can be taken out again without a trace.
/// </remarks>
internal readonly struct DecimalSum
{
    private const decimal FractionUnits = 10_000_000_000_000_000_000_000_000_000m; // 10²⁸: decimal's smallest fraction is one of them

    private readonly Int128 _integral;
    private readonly Int128 _fraction;

    private DecimalSum(Int128 integral, Int128 fraction) => (_integral, _fraction) = (integral, fraction);

    public static DecimalSum operator +(DecimalSum sum, DecimalSum other) => new(sum._integral + other._integral, sum._fraction + other._fraction);

    public static DecimalSum operator -(DecimalSum sum, DecimalSum other) => new(sum._integral - other._integral, sum._fraction - other._fraction);

    public static implicit operator DecimalSum(decimal value)
    {
        decimal integral = decimal.Truncate(value);
        return new((Int128)integral, (Int128)((value - integral) * FractionUnits));
    }

    /// <summary>The sum divided by <paramref name="count"/>; cannot overflow, since a mean lies between the smallest and the largest
    /// sample.</summary>
    public decimal DivideBy(int count)
    {
        var (quotient, rest) = Int128.DivRem(_integral, count);
        var fraction = (rest * (Int128)FractionUnits) + _fraction; // below 2¹²⁶
        return (decimal)quotient + ((decimal)Rounded(fraction, count) / FractionUnits);
    }

    /// <summary>The quotient to the nearest whole number, halves away from zero.</summary>
    private static Int128 Rounded(Int128 dividend, int divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return Int128.Abs(rest) * 2 < divisor ? quotient : quotient + Int128.Sign(rest);
    }
}

using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Averages;

/// <summary>A sum of samples in the way that suits their type: exact for integers and decimals, compensated for the rest.</summary>
internal struct SampleSum<T>
    where T : struct, INumber<T>
{
    // One of the three is in use. Which one is a constant for each T, so the JIT drops the questions.
    private Int128 _integers; // 2³¹ samples of 64 bits need 96: it cannot overflow
    private DecimalSum _decimals;
    private CompensatedSum _floats;

    /// <summary>Whether rounding makes it wrong to take a sample out again.</summary>
    public static bool IsFloating => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half);

    private static bool IsDecimal => typeof(T) == typeof(decimal);

    private static bool IsInteger =>
        typeof(T) == typeof(long) || typeof(T) == typeof(int) || typeof(T) == typeof(short) || typeof(T) == typeof(sbyte) ||
        typeof(T) == typeof(ulong) || typeof(T) == typeof(uint) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) ||
        typeof(T) == typeof(nint) || typeof(T) == typeof(nuint) || typeof(T) == typeof(char);

    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is none of the types that have a sum here.</exception>
    public static void ThrowIfUnsupported()
    {
        if (!IsFloating && !IsDecimal && !IsInteger)
        {
            throw new NotSupportedException(
                $"No moving average of {typeof(T)}: samples are integers of at most 64 bits, Half, float, double or decimal.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T sample)
    {
        if (IsFloating)
        {
            _floats.Add(double.CreateTruncating(sample));
        }
        else
        {
            Replace(T.Zero, sample);
        }
    }

    /// <summary>Takes <paramref name="oldest"/> out and puts <paramref name="newest"/> in, both exactly; for integers and decimals alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Replace(T oldest, T newest)
    {
        Debug.Assert(!IsFloating, "what rounding took would stay in the sum");
        if (IsDecimal)
        {
            _decimals += (DecimalSum)decimal.CreateTruncating(newest) - decimal.CreateTruncating(oldest);
        }
        else
        {
            _integers += Int128.CreateTruncating(newest) - Int128.CreateTruncating(oldest);
        }
    }

    /// <summary>The sum divided by <paramref name="count"/>; NaN when that is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double DivideBy(int count) =>
        IsFloating ? _floats.Value / count // 0 / 0 is NaN, too
        : count == 0 ? double.NaN
        : IsDecimal ? (double)_decimals.DivideBy(count)
        : (double)_integers / count;

    /// <summary>The sum divided by <paramref name="count"/> in the type of the caller's choice.</summary>
    /// <exception cref="OverflowException">The quotient has no place in it.</exception>
    public readonly TAverage DivideBy<TAverage>(int count)
        where TAverage : struct, IFloatingPoint<TAverage> =>
        typeof(TAverage) != typeof(decimal) || IsFloating || count == 0 ? TAverage.CreateChecked(DivideBy(count))
        : TAverage.CreateChecked(IsDecimal ? _decimals.DivideBy(count) : (decimal)_integers / count); // 96 bits, as a decimal has
}

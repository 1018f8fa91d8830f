using System.Numerics;

namespace Analytics.Averages;

/// <summary>Which of the three ways to sum a sample of type <typeparamref name="T"/> takes; each answer is a constant to the JIT.</summary>
internal static class Sample<T>
    where T : struct, INumber<T>
{
    /// <summary>Summed as <see cref="TwofoldSum"/>.</summary>
    public static bool IsFloating => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half);

    /// <summary>Summed as <see cref="DecimalSum"/>.</summary>
    public static bool IsDecimal => typeof(T) == typeof(decimal);

    /// <summary>Summed as <see cref="Int128"/>: 2³¹ samples of 64 bits need 96 bits, so no sum can overflow.</summary>
    public static bool IsInteger =>
        typeof(T) == typeof(long) || typeof(T) == typeof(int) || typeof(T) == typeof(short) || typeof(T) == typeof(sbyte) ||
        typeof(T) == typeof(ulong) || typeof(T) == typeof(uint) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte);

    /// <exception cref="NotSupportedException"><typeparamref name="T"/> has no sum that neither overflows nor drifts.</exception>
    public static void ThrowIfUnsupported()
    {
        if (!IsFloating && !IsDecimal && !IsInteger)
        {
            throw new NotSupportedException(
                $"A moving average of {typeof(T)}: samples are integers of at most 64 bits, Half, float, double or decimal.");
        }
    }
}

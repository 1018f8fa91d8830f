namespace Analytics.Averages;

/// <summary>How samples of a type are summed. Each answer is a constant for its type, so the JIT drops the question.</summary>
internal static class SampleType<T>
{
    /// <summary>Whether rounding makes it wrong to take a sample out of a sum again.</summary>
    public static bool IsFloating => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half);

    public static bool IsDecimal => typeof(T) == typeof(decimal);

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
}

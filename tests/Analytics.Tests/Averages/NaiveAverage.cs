using System.Numerics;

namespace Analytics.Tests.Averages;

/// <summary>The model to test against: keeps everything that was added and sums the last window from scratch, exactly, in rational numbers.</summary>
internal sealed class NaiveAverage<T>(int window)
    where T : struct, INumber<T>
{
    private const int Scale = 1_130; // binary digits after the point: the smallest double has 1,074

    private readonly List<T> _all = [];

    public T[] Samples => [.. _all.Skip(_all.Count - window)];

    public void Add(T sample) => _all.Add(sample);

    public double Average => Mean(Samples);

    /// <summary>The exact mean, rounded once to double, more or less.</summary>
    public static double Mean(IReadOnlyCollection<T> samples)
    {
        if (samples.Count == 0)
        {
            return double.NaN;
        }

        double nonFinite = 0;
        var sum = BigInteger.Zero;
        foreach (var sample in samples)
        {
            if (!T.IsFinite(sample))
            {
                nonFinite += double.CreateChecked(sample);
            }
            else
            {
                sum += Scaled(sample);
            }
        }

        return nonFinite != 0 ? nonFinite : Unscaled(sum / samples.Count);
    }

    private static BigInteger Scaled(T sample)
    {
        if (T.IsInteger(sample) && typeof(T) != typeof(double) && typeof(T) != typeof(float))
        {
            return BigInteger.CreateChecked(sample) << Scale;
        }

        if (sample is decimal number)
        {
            int[] bits = decimal.GetBits(number);
            int digits = (bits[3] >> 16) & 0xFF;
            var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
            return (number < 0 ? -mantissa : mantissa) * BigInteger.Pow(10, 28 - digits) * (BigInteger.One << Scale) / BigInteger.Pow(10, 28);
        }

        long raw = BitConverter.DoubleToInt64Bits(double.CreateChecked(sample));
        int exponent = (int)((raw >> 52) & 0x7FF);
        long fraction = raw & 0xF_FFFF_FFFF_FFFF;
        var magnitude = exponent == 0 ? (BigInteger)fraction << 1 : (BigInteger)(fraction | (1L << 52)) << exponent;
        magnitude <<= Scale - 1_075;
        return raw < 0 ? -magnitude : magnitude;
    }

    private static double Unscaled(BigInteger value)
    {
        long excess = Math.Max((long)BigInteger.Abs(value).GetBitLength() - 64, 0);
        return Math.ScaleB((double)(value >> (int)excess), (int)(excess - Scale));
    }
}

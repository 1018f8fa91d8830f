using System.Globalization;
using System.Numerics;
using Analytics.Averages;

namespace Analytics.Bench.Averages;

/// <summary>How far moving averages are from the mean of the very samples they hold, after 10⁹ of them with a spike of 10⁹ in every
/// thousand.</summary>
internal static class Drift
{
    private const int Samples = 1_000_000_000;

    public static void Measure(TextWriter output)
    {
        foreach (int window in new[] { 24, 168, 1_000 })
        {
            var average = new MovingAverage<double>(window);
            var plain = new RunningSum(window);
            var random = new Random(window);
            double largest = 0, largestPlain = 0;
            for (int i = 1; i <= Samples; i++)
            {
                double sample = i % 1_000 == 0 ? 1e9 * random.NextDouble() : random.NextDouble();
                average.Add(sample);
                plain.Add(sample);
                if (i % 999_983 == 0) // a prime, so that the spikes stand anywhere in the window
                {
                    double mean = ExactMean(average);
                    largest = Math.Max(largest, Math.Abs((average.Average / mean) - 1));
                    largestPlain = Math.Max(largestPlain, Math.Abs((plain.Average / mean) - 1));
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"window {window}: relative error at most {largest:E1} of MovingAverage, {largestPlain:E1} of a plain running sum"));
        }
    }

    /// <summary>The mean of positive doubles, summed as whole multiples of the smallest double and rounded once.</summary>
    private static double ExactMean(MovingAverage<double> samples)
    {
        const int Scale = 1_074; // the smallest double is 2 to the power of minus this
        var sum = BigInteger.Zero;
        foreach (double sample in samples)
        {
            long bits = BitConverter.DoubleToInt64Bits(sample);
            int exponent = Math.Max((int)(bits >> 52), 1);
            long mantissa = (bits & ((1L << 52) - 1)) | (bits >> 52 == 0 ? 0 : 1L << 52);
            sum += (BigInteger)mantissa << (exponent - 1);
        }

        const int Digits = 64; // more than a double has, so that cutting off the rest changes nothing but a tie
        var quotient = (sum << Digits) / samples.Count;
        int shift = Math.Max((int)quotient.GetBitLength() - Digits, 0);
        return Math.ScaleB((double)(quotient >> shift), shift - Digits - Scale);
    }
}

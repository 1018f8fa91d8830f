using System.Globalization;
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
                    var mean = new ImmutableMovingAverage<double>(window);
                    foreach (double held in average)
                    {
                        mean = mean.Add(held);
                    }

                    largest = Math.Max(largest, Math.Abs((average.Average / mean.Average) - 1));
                    largestPlain = Math.Max(largestPlain, Math.Abs((plain.Average / mean.Average) - 1));
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"window {window}: relative error at most {largest:E1} of MovingAverage, {largestPlain:E1} of a plain running sum"));
        }
    }
}

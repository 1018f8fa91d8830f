using System.Diagnostics;
using System.Globalization;

namespace Analytics.Bench.Averages;

/// <summary>The benchmarks of moving averages in turn, round after round, so that a ratio compares times taken within the same millisecond.</summary>
/// <remarks>
/// On a machine that others use as well, the mean of a benchmark says mostly what the others did meanwhile. The fastest round of each is what
/// the code takes when it has a core to itself.
/// </remarks>
internal static class Ratios
{
    private const int WarmUpRounds = 60; // enough for the last tier of the JIT

    public static void Measure(TextWriter output)
    {
        int[] windows = [24, 168, 1_000];

        // The queue first of all: LINQ's Average is fastest while the JIT has seen it average nothing else.
        foreach (int window in windows)
        {
            var adds = new MovingAverageBenchmarks { Window = window };
            adds.Setup();
            Compare(output, window, rounds: 300,
            [
                ("PlainRunningSum", MovingAverageBenchmarks.Adds, () => adds.PlainRunningSum()),
                ("MovingAverageOfDoubles", MovingAverageBenchmarks.Adds, () => adds.MovingAverageOfDoubles()),
                ("MovingAverageOfLongs", MovingAverageBenchmarks.Adds, () => adds.MovingAverageOfLongs()),
                ("QueueAveragedOnRead", MovingAverageBenchmarks.SlowAdds, () => adds.QueueAveragedOnRead()),
            ]);
        }

        foreach (int window in windows)
        {
            var adds = new MovingAverageBenchmarks { Window = window };
            adds.Setup();
            Compare(output, window, rounds: 20,
            [
                ("ImmutableListReadEachTime", MovingAverageBenchmarks.SlowAdds, () => adds.ImmutableListReadEachTime()),
                ("ImmutableMovingAverageReadEachTime", MovingAverageBenchmarks.SlowAdds, () => adds.ImmutableMovingAverageReadEachTime()),
                ("ImmutableListNeverRead", MovingAverageBenchmarks.SlowAdds, () => adds.ImmutableListNeverRead()),
                ("ImmutableMovingAverageNeverRead", MovingAverageBenchmarks.SlowAdds, () => adds.ImmutableMovingAverageNeverRead()),
            ]);
        }

        foreach (int window in windows)
        {
            var batch = new MovingAverageBatchBenchmarks { Window = window };
            batch.Setup();
            Compare(output, window, rounds: 60,
            [
                ("CopyTo", MovingAverageBatchBenchmarks.Length, batch.CopyTo),
                ("Simple", MovingAverageBatchBenchmarks.Length, batch.Simple),
                ("Exponential", MovingAverageBatchBenchmarks.Length, batch.Exponential),
                ("Weighted", MovingAverageBatchBenchmarks.Length, batch.Weighted),
            ]);
        }
    }

    private static void Compare(TextWriter output, int window, int rounds, (string Name, int Operations, Action Run)[] contestants)
    {
        int warmUp = Math.Min(WarmUpRounds, rounds);
        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (int round = 0; round < warmUp + rounds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                contestants[i].Run();
                double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / contestants[i].Operations;
                if (round >= warmUp)
                {
                    times[i].Add(time);
                }
            }
        }

        double first = times[0].Min();
        foreach (var (contestant, taken) in contestants.Zip(times))
        {
            double median = taken.Order().ElementAt(rounds / 2);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"window {window,5}  {contestant.Name,-34} fastest {taken.Min(),9:F2} ns  median {median,9:F2} ns  " +
                $"{taken.Min() / first,6:F2} of {contestants[0].Name}"));
        }
    }
}

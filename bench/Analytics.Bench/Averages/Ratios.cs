using System.Globalization;
using BenchmarkDotNet.Environments;
using static Analytics.Bench.Averages.MovingAverageBatchBenchmarks;
using static Analytics.Bench.Averages.MovingAverageBenchmarks;

namespace Analytics.Bench.Averages;

/// <summary>The benchmarks of moving averages in turn, round after round, so that ratios compare one moment.</summary>
internal static class Ratios
{
    private const int WarmUpRounds = 60; // enough for the last tier of the JIT

    public static void Measure(TextWriter output)
    {
        output.WriteLine(HostEnvironmentInfo.GetInformation()); // the processor first of all: ratios differ between two of them
        int[] windows = [24, 168, 1_000];

        // The queue first of all: LINQ's Average is fastest while the JIT has seen it average nothing else.
        foreach (int window in windows)
        {
            var adds = new MovingAverageBenchmarks { Window = window };
            adds.Setup();
            Compare(output, window, rounds: 300,
            [
                ("PlainRunningSum", Adds, () => adds.PlainRunningSum()),
                ("MovingAverageOfDoubles", Adds, () => adds.MovingAverageOfDoubles()),
                ("MovingAverageOfSpikes", Adds, () => adds.MovingAverageOfSpikes()),
                ("MovingAverageOfLongs", Adds, () => adds.MovingAverageOfLongs()),
                ("QueueAveragedOnRead", SlowAdds, () => adds.QueueAveragedOnRead()),
            ]);
        }

        foreach (int window in windows)
        {
            var adds = new MovingAverageBenchmarks { Window = window };
            adds.Setup();
            Compare(output, window, rounds: 20,
            [
                ("ImmutableListReadEachTime", SlowAdds, () => adds.ImmutableListReadEachTime()),
                ("ImmutableMovingAverageReadEachTime", SlowAdds, () => adds.ImmutableMovingAverageReadEachTime()),
                ("ImmutableListOfLongsReadEachTime", SlowAdds, () => adds.ImmutableListOfLongsReadEachTime()),
                ("ImmutableMovingAverageOfLongsReadEachTime", SlowAdds, () => adds.ImmutableMovingAverageOfLongsReadEachTime()),
                ("ImmutableListNeverRead", SlowAdds, () => adds.ImmutableListNeverRead()),
                ("ImmutableMovingAverageNeverRead", SlowAdds, () => adds.ImmutableMovingAverageNeverRead()),
                ("ImmutableMovingAverageOfLongsNeverRead", SlowAdds, () => adds.ImmutableMovingAverageOfLongsNeverRead()),
            ]);
        }

        foreach (int window in windows)
        {
            var batch = new MovingAverageBatchBenchmarks { Window = window };
            batch.Setup();
            Compare(output, window, rounds: 60,
            [
                ("CopyTo", Length, batch.CopyTo),
                ("Simple", Length, batch.Simple),
                ("Exponential", Length, batch.Exponential),
                ("Weighted", Length, batch.Weighted),
            ]);
        }
    }

    private static void Compare(TextWriter output, int window, int rounds, (string Name, int Operations, Action Run)[] contestants)
    {
        var times = Rounds.Run(
            Math.Min(WarmUpRounds, rounds), rounds, [.. contestants.Select(contestant => (contestant.Operations, contestant.Run))]);
        double first = times[0][0];
        foreach (var (contestant, taken) in contestants.Zip(times))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"window {window,5}  {contestant.Name,-41} fastest {taken[0],9:F2} ns  median {taken[rounds / 2],9:F2} ns  " +
                $"{taken[0] / first,6:F2} of {contestants[0].Name}"));
        }
    }
}

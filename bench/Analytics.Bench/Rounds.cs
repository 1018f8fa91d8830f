using System.Diagnostics;

namespace Analytics.Bench;

/// <summary>Runs contestants in turn, round after round, so that a ratio compares times taken within the same moment.</summary>
/// <remarks>
/// On a machine that others use as well, the mean of a benchmark says mostly what the others did meanwhile. The fastest round of each is what
/// the code takes when it has a core to itself.
/// </remarks>
internal static class Rounds
{
    /// <returns>Nanoseconds per operation in each counted round, fastest first, of each contestant.</returns>
    public static double[][] Run(int warmUp, int rounds, IReadOnlyList<(int Operations, Action Run)> contestants)
    {
        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (int round = 0; round < warmUp + rounds; round++)
        {
            for (int i = 0; i < contestants.Count; i++)
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

        return [.. times.Select(taken => taken.Order().ToArray())];
    }
}

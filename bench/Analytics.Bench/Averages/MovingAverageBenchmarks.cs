using Analytics.Averages;
using BenchmarkDotNet.Attributes;

namespace Analytics.Bench.Averages;

/// <summary>One sample added and the average read, per operation.</summary>
/// <remarks>Each loop is written out: one that all types share is compiled in another way, and takes up to twice as long for that.</remarks>
[IterationTime(100)] // milliseconds
[IterationCount(25)]
public class MovingAverageBenchmarks : SharedMachineBenchmarks
{
    internal const int Adds = 1 << 18;
    internal const int SlowAdds = 1 << 12;

    private readonly double[] _samples = new double[Adds];
    private readonly double[] _spikes = new double[Adds]; // large ones cancel or leave: sums change by hundreds of orders of magnitude
    private readonly long[] _counts = new long[Adds];

    [Params(24, 168, 1_000)]
    public int Window { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20251122);
        for (int i = 0; i < Adds; i++)
        {
            _counts[i] = random.Next(1_000);
            _samples[i] = random.NextDouble() * 1_000;
            _spikes[i] = (i % 4) switch { 0 => 1e300, 1 => -1e300, _ => _samples[i] };
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Adds)]
    public double PlainRunningSum()
    {
        var average = new RunningSum(Window);
        double sum = 0;
        foreach (double sample in _samples)
        {
            average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Adds)]
    public double MovingAverageOfDoubles()
    {
        var average = new MovingAverage<double>(Window);
        double sum = 0;
        foreach (double sample in _samples)
        {
            average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Adds)]
    public double MovingAverageOfSpikes()
    {
        var average = new MovingAverage<double>(Window);
        double sum = 0;
        foreach (double sample in _spikes)
        {
            average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Adds)]
    public double MovingAverageOfLongs()
    {
        var average = new MovingAverage<long>(Window);
        double sum = 0;
        foreach (long sample in _counts)
        {
            average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double QueueAveragedOnRead()
    {
        var queue = new Queue<double>(Window);
        double sum = 0;
        foreach (double sample in _samples.AsSpan(0, SlowAdds))
        {
            if (queue.Count == Window)
            {
                queue.Dequeue();
            }

            queue.Enqueue(sample);
            sum += queue.Average();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableListReadEachTime()
    {
        var average = new MemoisedList<double>(Window, samples => samples.Average());
        double sum = 0;
        foreach (double sample in _samples.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableMovingAverageReadEachTime()
    {
        var average = ImmutableMovingAverage.Create<double>(Window);
        double sum = 0;
        foreach (double sample in _samples.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableListOfLongsReadEachTime()
    {
        var average = new MemoisedList<long>(Window, samples => samples.Average());
        double sum = 0;
        foreach (long sample in _counts.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableMovingAverageOfLongsReadEachTime()
    {
        var average = ImmutableMovingAverage.Create<long>(Window);
        double sum = 0;
        foreach (long sample in _counts.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
            sum += average.Average;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableListNeverRead()
    {
        var average = new MemoisedList<double>(Window, samples => samples.Average());
        foreach (double sample in _samples.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
        }

        return average.Average;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableMovingAverageNeverRead()
    {
        var average = ImmutableMovingAverage.Create<double>(Window);
        foreach (double sample in _samples.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
        }

        return average.Average;
    }

    [Benchmark(OperationsPerInvoke = SlowAdds)]
    public double ImmutableMovingAverageOfLongsNeverRead()
    {
        var average = ImmutableMovingAverage.Create<long>(Window);
        foreach (long sample in _counts.AsSpan(0, SlowAdds))
        {
            average = average.Add(sample);
        }

        return average.Average;
    }
}

using Analytics.Averages;
using BenchmarkDotNet.Attributes;

namespace Analytics.Bench.Averages;

/// <summary>Ten million doubles, span to span; times are per sample.</summary>
[IterationTime(100)] // milliseconds
[IterationCount(25)]
public class MovingAverageBatchBenchmarks : SharedMachineBenchmarks
{
    internal const int Length = 10_000_000;

    private readonly double[] _source = new double[Length];
    private readonly double[] _destination = new double[Length];

    [Params(24, 168, 1_000)]
    public int Window { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20251122);
        foreach (ref double sample in _source.AsSpan())
        {
            sample = random.NextDouble() * 1_000;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public void CopyTo() => _source.AsSpan().CopyTo(_destination);

    [Benchmark(OperationsPerInvoke = Length)]
    public void Simple() => MovingAverages.Simple(_source, Window, _destination);

    [Benchmark(OperationsPerInvoke = Length)]
    public void Exponential() => MovingAverages.Exponential(_source, Window, _destination);

    [Benchmark(OperationsPerInvoke = Length)]
    public void Weighted() => MovingAverages.Weighted(_source, Window, _destination);
}

using BenchmarkDotNet.Attributes;

namespace Analytics.Bench;

/// <summary>How to measure on a machine that others use too, where the mean says mostly what they did: show the fastest iterations as well.</summary>
/// <remarks>A class of benchmarks adds iterations short enough, and as many, that some of them meet a quiet moment.</remarks>
[InProcess]
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
[MinRatio]
[WarmupCount(5)]
public abstract class SharedMachineBenchmarks;

using Analytics.Bench.Averages;
using BenchmarkDotNet.Running;

// "drift" is too long for a benchmark: it measures an error, not a time.
if (args is ["drift"])
{
    Drift.Measure(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Drift).Assembly).Run(args);

using Analytics.Bench.Averages;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["drift"]: Drift.Measure(Console.Out); break; // an error, not a time
    case ["ratios"]: Ratios.Measure(Console.Out); break; // for machines that are never quiet
    default: BenchmarkSwitcher.FromAssembly(typeof(Drift).Assembly).Run(args); break;
}

using Analytics.Bench.Averages;
using Analytics.Bench.Pipeline;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["drift"]: Drift.Measure(Console.Out); break; // an error, not a time
    case ["ratios"]: Ratios.Measure(Console.Out); break; // for machines that are never quiet
    case ["pipeline"]: await PipelineFigures.MeasureAsync(Console.Out); break; // what the capacity planner is held against
    default: BenchmarkSwitcher.FromAssembly(typeof(Drift).Assembly).Run(args); break;
}

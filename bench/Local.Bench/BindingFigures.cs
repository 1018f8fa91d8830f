using System.Globalization;
using System.Net.Http.Json;
using Azure.Messaging.EventHubs.Producer;

namespace Local.Bench;

/// <summary>What a batch costs from the host's hands into a function's, by the way it is bound: the same log read in turn by each.</summary>
internal static class BindingFigures
{
    private const int Events = 80_000;
    private const int WarmEvents = Events / 4; // read before anything is counted: the JIT's last tier, the buffers' sizes
    private const int Rounds = 2;

    private static readonly string[] Functions = ["AsEventData", "AsBytes"];

    public static async Task MeasureAsync(TextWriter output)
    {
        await using var emulator = await Emulator.StartAsync();
        await using (var producer = new EventHubProducerClient(emulator.ConnectionString, Emulator.Hub))
        {
            await Emulator.FillAsync(producer, Events);
        }

        var costs = Functions.ToDictionary(function => function, _ => new List<(double Host, double Worker)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var function in Functions)
            {
                costs[function].Add(await ReadAllAsync(emulator, function));
            }
        }

        var first = costs[Functions[0]].Min(cost => cost.Host + cost.Worker);
        foreach (var (function, taken) in costs)
        {
            var (host, worker) = taken.MinBy(cost => cost.Host + cost.Worker);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{function,-12} host {host,6:0.00} + worker {worker,6:0.00} = {host + worker,6:0.00} us of a core per event   {(host + worker) / first:0.00} of {Functions[0]}   (rounds: {string.Join(", ", taken.Select(cost => (cost.Host + cost.Worker).ToString("0.00", CultureInfo.InvariantCulture)))})"));
        }
    }

    /// <returns>Microseconds of a core per event, in the host and in the worker.</returns>
    private static async Task<(double Host, double Worker)> ReadAllAsync(Emulator emulator, string function)
    {
        var settings = new Dictionary<string, string> { ["EventStream"] = emulator.ConnectionString };
        foreach (var other in Functions.Where(other => other != function))
        {
            settings[$"AzureWebJobs.{other}.Disabled"] = "true";
        }

        await using var host = await RunningHost.StartAsync(Checkout.Bindings, settings);
        var start = await WaitAsync(host, WarmEvents);
        var (processor, worker) = (host.Process.Processor, host.Process.WorkerProcessor);
        var end = await WaitAsync(host, Events);
        var inWorker = (host.Process.WorkerProcessor - worker).TotalMicroseconds;
        var inBoth = (host.Process.Processor - processor).TotalMicroseconds;
        return ((inBoth - inWorker) / (end - start), inWorker / (end - start));
    }

    private static async Task<long> WaitAsync(RunningHost host, long events)
    {
        while (true)
        {
            var progress = await host.Http.GetFromJsonAsync<Progress>(new Uri("progress", UriKind.Relative));
            if (progress!.Events >= events)
            {
                return progress.Events;
            }

            await Task.Delay(20);
        }
    }

    private sealed record Progress(long Events, long Bytes, long Batches);
}

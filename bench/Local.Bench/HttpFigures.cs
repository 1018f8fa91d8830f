using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Local.Bench;

/// <summary>What an empty request costs, and how long a start takes until the first answer.</summary>
internal static class HttpFigures
{
    private const int Requests = 20_000;
    private const int WarmRequests = 5_000;
    private const int Concurrency = 16;
    private const int Starts = 5;

    public static async Task MeasureAsync(TextWriter output)
    {
        await using (var host = await RunningHost.StartAsync(Checkout.Bindings, Disabled()))
        {
            await AskAsync(host, WarmRequests, Concurrency);
            await MeasureAsync(output, host, "one after another", concurrency: 1);
            await MeasureAsync(output, host, "16 at once", Concurrency);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"host's memory after that: {host.Process.Memory >> 20} MB"));
        }

        await MeasureStartsAsync(output, "a worker with nothing to open", Checkout.Bindings, Disabled(), "empty");
    }

    private static async Task MeasureAsync(TextWriter output, RunningHost host, string how, int concurrency)
    {
        var before = host.Process.Processor;
        var started = Stopwatch.GetTimestamp();
        await AskAsync(host, Requests, concurrency);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var processor = host.Process.Processor - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"GET /empty, {how,-18} {Requests / elapsed.TotalSeconds,8:#,0} requests/s   host and worker {processor.TotalMicroseconds / Requests,6:0} us of a core per request"));
    }

    private static async Task MeasureStartsAsync(
        TextWriter output, string what, string worker, IEnumerable<KeyValuePair<string, string>> settings, string path)
    {
        var times = new List<TimeSpan>();
        for (var start = 0; start < Starts; start++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var host = await RunningHost.StartAsync(worker, settings);
            using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start to the first answer, {what}: {times.Min().TotalSeconds:0.0} to {times.Max().TotalSeconds:0.0} s in {Starts} starts"));
    }

    private static Task AskAsync(RunningHost host, int requests, int concurrency) =>
        Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            for (var i = 0; i < requests / concurrency; i++)
            {
                using var answer = await host.Http.GetAsync(new Uri("empty", UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"GET /empty answered {answer.StatusCode}.");
                }
            }
        }));

    // HTTP alone: the stream functions would want a hub.
    private static Dictionary<string, string> Disabled() => new()
    {
        ["AzureWebJobs.AsEventData.Disabled"] = "true",
        ["AzureWebJobs.AsBytes.Disabled"] = "true",
    };
}

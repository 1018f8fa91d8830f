using Analytics.Streaming;

namespace Analytics.Bench.Pipeline;

/// <summary>What the capacity planner assumes about this repository's code, measured: sizes and counts, which repeat exactly, and times.</summary>
internal static class PipelineFigures
{
    private const int SampleEvents = 50_000;
    private const int SampleCustomers = 10_000;

    public static async Task MeasureAsync(TextWriter output)
    {
        var figures = new MeasuredFigures();
        MeasureSizes(figures);
        MeasureTimes(figures);
        await TableFigures.MeasureAsync(figures);
        figures.Print(output);
        figures.Save();
    }

    private static void MeasureSizes(MeasuredFigures figures)
    {
        var events = PipelineTraffic.Events(SampleCustomers, SampleEvents).ToList();
        figures.Add("jsonBytesPerEvent", events.Average(item => item.Text.Length), "By/{event}");

        foreach (int perMessage in new[] { 1, 2, 3, 5, 10, 20, 50, 100, 200, 400 })
        {
            var packs = PipelineTraffic.Packs(customers: 1, SampleEvents, perMessage);
            figures.Add($"streamBytesPerEvent.{perMessage}", (double)packs.Sum(pack => (long)pack.Body.Length) / SampleEvents, "By/{event}");
        }

        var endless = EventPack.Pack(PipelineTraffic.Events(customers: 1, SampleEvents));
        figures.Add("eventsPerMessage.atMost", endless[0].Count, "{event}/{message}");
        figures.Add("bytesPerMessage.atMost", endless.Max(pack => pack.Body.Length), "By/{message}");
        const int eventsOfARelay = 500; // as many as a request may bring
        int messages = events.Chunk(eventsOfARelay).Sum(request => EventPack.Pack(request).Count);
        figures.Add("eventsPerMessage.mixedRequest", (double)SampleEvents / messages, "{event}/{message}");

        foreach (int perSegment in new[] { 1_000, 10_000, 50_000 })
        {
            var segments = PipelineTraffic.Messages(PipelineTraffic.Packs(SampleCustomers, SampleEvents, eventsPerRequest: 1)).Chunk(perSegment);
            figures.Add($"archiveBytesPerEvent.{perSegment}", (double)segments.Sum(PipelineBenchmarks.SegmentBytes) / SampleEvents, "By/{event}");
        }
    }

    private static void MeasureTimes(MeasuredFigures figures)
    {
        const int warmUpRounds = 6;
        const int rounds = 20;
        var pipeline = new PipelineBenchmarks();
        pipeline.Setup();
        (string Name, Action Run)[] contestants =
        [
            ("scanTokens", () => pipeline.ScanTokens()),
            ("parse", () => pipeline.Parse()),
            ("pack", () => pipeline.Pack()),
            ("read", () => pipeline.Read()),
            ("readAndAbsorb", () => pipeline.ReadAndAbsorb()),
            ("gzipTexts", () => pipeline.GzipTexts()),
            ("readAndWriteSegments", () => pipeline.ReadAndWriteSegments()),
        ];
        var times = Rounds.Run(warmUpRounds, rounds, [.. contestants.Select(contestant => (PipelineBenchmarks.Count, contestant.Run))]);
        foreach (var (contestant, taken) in contestants.Zip(times))
        {
            figures.Add($"{contestant.Name}.time", taken[0], "ns/{event}");
            figures.Add($"{contestant.Name}.medianTime", taken[rounds / 2], "ns/{event}");
        }

        figures.Add("parse.overScan", figures["parse.time"] / figures["scanTokens.time"], "1");
        figures.Add("archive.overGzip", figures["readAndWriteSegments.time"] / figures["gzipTexts.time"], "1");
        figures.Add("collect.eventsPerCore", 1e9 / (figures["parse.time"] + figures["pack.time"]), "{event}/s");
        figures.Add("rollUp.eventsPerCore", 1e9 / figures["readAndAbsorb.time"], "{event}/s");
        figures.Add("archive.eventsPerCore", 1e9 / figures["readAndWriteSegments.time"], "{event}/s");
        figures.Add("both.eventsPerCore", 1e9 / (figures["readAndAbsorb.time"] + figures["readAndWriteSegments.time"]), "{event}/s");
    }
}

using System.IO.Compression;
using System.Text.Json;
using Analytics.Archive;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Streaming;
using BenchmarkDotNet.Attributes;

namespace Analytics.Bench.Pipeline;

/// <summary>What an event costs on its way through the collector, the archive and the rollup, without their services; times are per event.</summary>
[IterationTime(200)] // milliseconds
[IterationCount(15)]
public class PipelineBenchmarks : SharedMachineBenchmarks
{
    internal const int Count = 50_000;
    internal const int Customers = 500; // a hundred events for each: about what an hour brings at a billion a day
    internal const int EventsPerMessage = 10;
    private const int MessagesPerBatch = 1_000; // host.json

    private static readonly Shard Partition = new("events", "0");
    private static readonly ReportingCalendar Calendar = new("UTC");

    private ReadOnlyMemory<byte>[] _texts = [];
    private (string PartitionKey, ReadOnlyMemory<byte> Text)[][] _requests = [];
    private StreamMessage[][] _batches = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. PipelineTraffic.Events(Customers, Count).Select(item => item.Text)];
        _requests = [.. PipelineTraffic.Events(customers: 1, Count).Chunk(EventsPerMessage)];
        _batches = [.. PipelineTraffic.Messages(PipelineTraffic.Packs(Customers, Count, EventsPerMessage)).Chunk(MessagesPerBatch)];
    }

    /// <summary>The yardstick: all tokens of the text, none looked at.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long ScanTokens()
    {
        long tokens = 0;
        foreach (var text in _texts)
        {
            var reader = new Utf8JsonReader(text.Span);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Parse()
    {
        int parsed = 0;
        foreach (var text in _texts)
        {
            parsed += EventParser.TryParse(text.Span, out _, out _) ? 1 : 0;
        }

        return parsed;
    }

    /// <summary>What the collector does with events that it has parsed.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Pack()
    {
        long bytes = 0;
        foreach (var request in _requests)
        {
            foreach (var pack in EventPack.Pack(request))
            {
                bytes += pack.Body.Length;
            }
        }

        return bytes;
    }

    /// <summary>What both triggers begin with: messages are taken apart and their events parsed.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Read()
    {
        int read = 0;
        foreach (var message in _batches.SelectMany(batch => batch))
        {
            read += message.Read().Count(item => item.Parsed is not null);
        }

        return read;
    }

    /// <summary>The rollup, but for storing its rows.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ReadAndAbsorb()
    {
        var rows = new Dictionary<(CustomerId Customer, DateTimeOffset Hour), (HourRow Hour, DayRow Day)>();
        foreach (var batch in _batches)
        {
            foreach (var sameRow in StreamItem.Readable(batch.SelectMany(message => message.Read())).GroupBy(item => (item.Event.Customer, Calendar.HourOf(item.Time))))
            {
                if (!rows.TryGetValue(sameRow.Key, out var row))
                {
                    rows[sameRow.Key] = row = (new HourRow(sameRow.Key.Item2), new DayRow(Calendar.DayOf(sameRow.Key.Item2)));
                }

                row.Day.AbsorbThrough(row.Hour, sameRow);
            }
        }

        return rows.Count;
    }

    /// <summary>The yardstick of the archive: the texts alone through gzip, without reading or envelope.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long GzipTexts()
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var text in _texts)
            {
                gzip.Write(text.Span);
            }
        }

        return content.Length;
    }

    /// <summary>The archive, but for the upload of its segments.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long ReadAndWriteSegments() => _batches.Sum(SegmentBytes);

    internal static long SegmentBytes(IEnumerable<StreamMessage> batch)
    {
        using var content = new MemoryStream();
        using (var writer = new SegmentWriter(PipelineTraffic.From, Partition, content))
        {
            foreach (var item in batch.SelectMany(message => message.Read()))
            {
                writer.Append(item.Archived);
            }
        }

        return content.Length;
    }
}

using System.Buffers;
using System.IO.Compression;
using Traffic.Events;

namespace Traffic.Sending;

/// <summary>The body of one request, made once: each try sends the same bytes.</summary>
public sealed class EventBatch
{
    /// <summary>The collector's limit for one request.</summary>
    public const int MaxEvents = 500;

    /// <summary>Before compression; the collector takes 1 MB, in either reading of that.</summary>
    public const int MaxBytes = 1_000_000;

    private EventBatch(ReadOnlyMemory<byte> body, bool isGzip, IReadOnlyList<string> eventIds)
    {
        Body = body;
        IsGzip = isGzip;
        EventIds = eventIds;
    }

    /// <summary>NDJSON, compressed when <see cref="IsGzip"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    public bool IsGzip { get; }

    /// <summary>In the order of the body, so that the index in the collector's answer finds its event.</summary>
    public IReadOnlyList<string> EventIds { get; }

    public int Count => EventIds.Count;

    /// <summary>Packs events in their order into as few batches as the limits allow.</summary>
    /// <param name="maxEvents">At most <see cref="MaxEvents"/>.</param>
    /// <remarks>An event that is longer than a request may be goes alone, and the collector says what is wrong with it.</remarks>
    public static IEnumerable<EventBatch> Pack(IEnumerable<TrafficEvent> events, int maxEvents, bool gzip)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEvents);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEvents, MaxEvents);
        return PackChecked(events, maxEvents, gzip);
    }

    private static IEnumerable<EventBatch> PackChecked(IEnumerable<TrafficEvent> events, int maxEvents, bool gzip)
    {
        var body = new ArrayBufferWriter<byte>();
        var line = new ArrayBufferWriter<byte>();
        List<string> ids = [];
        foreach (var trafficEvent in events)
        {
            line.ResetWrittenCount();
            EventWriter.Write(line, trafficEvent);
            line.Write("\n"u8);
            if (ids.Count > 0 && body.WrittenCount + line.WrittenCount > MaxBytes)
            {
                yield return Close(body, ids, gzip);
            }

            body.Write(line.WrittenSpan);
            ids.Add(trafficEvent.EventId);
            if (ids.Count == maxEvents)
            {
                yield return Close(body, ids, gzip);
            }
        }

        if (ids.Count > 0)
        {
            yield return Close(body, ids, gzip);
        }
    }

    private static EventBatch Close(ArrayBufferWriter<byte> body, List<string> ids, bool gzip)
    {
        var batch = new EventBatch(gzip ? Compress(body.WrittenSpan) : body.WrittenSpan.ToArray(), gzip, [.. ids]);
        body.ResetWrittenCount();
        ids.Clear();
        return batch;
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}

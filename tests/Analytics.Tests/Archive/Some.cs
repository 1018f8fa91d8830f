using System.IO.Compression;
using System.Text;
using Analytics.Archive;
using Analytics.Rollups;

namespace Analytics.Tests.Archive;

/// <summary>Segments and events to try things with.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Hour = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static readonly Shard Shard = new("events", "3");

    public static ArchivedEvent Event(long sequenceNumber, int index, ReadOnlySpan<byte> body) =>
        new(sequenceNumber, index, Hour.AddTicks(sequenceNumber * 1_234_567), body.ToArray());

    public static ArchivedEvent Event(long sequenceNumber, int index = 0) => Event(sequenceNumber, index, """{"action":"pageLoaded"}"""u8);

    public static ArchivedEvent[] Events(long from, long to) => [.. Enumerable.Range(0, (int)(to - from)).Select(i => Event(from + i))];

    public static (SegmentName Name, byte[] Content) Segment(params IEnumerable<ArchivedEvent> events)
    {
        var content = new MemoryStream();
        using var writer = new SegmentWriter(Hour, Shard, content);
        foreach (var archived in events)
        {
            writer.Append(archived);
        }

        writer.Dispose();
        return (writer.Name, content.ToArray());
    }

    public static SegmentReader Reader(SegmentName name, byte[] content) => new(name, () => new MemoryStream(content));

    public static SegmentReader Reader(params IEnumerable<ArchivedEvent> events)
    {
        var (name, content) = Segment(events);
        return Reader(name, content);
    }

    /// <summary>A reader of text that we did not write, under a name from event 1 to event <paramref name="last"/>.</summary>
    public static SegmentReader ReaderOf(string text, long last) =>
        Reader(new SegmentName(Hour, Shard, 1, last), Gzip(Encoding.UTF8.GetBytes(text)));

    public static byte[] Gzip(byte[] text)
    {
        var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return content.ToArray();
    }

    public static byte[] Gunzip(byte[] content)
    {
        var text = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        gzip.CopyTo(text);
        return text.ToArray();
    }

    /// <summary>All of an event that can be compared, the body by content.</summary>
    public static (long SequenceNumber, int Index, DateTimeOffset EnqueuedAt, string Body) Whole(ArchivedEvent archived) =>
        (archived.SequenceNumber, archived.Index, archived.EnqueuedAt, Convert.ToHexString(archived.Body.Span));
}

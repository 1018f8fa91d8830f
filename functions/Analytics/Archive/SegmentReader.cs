using System.IO.Compression;

namespace Analytics.Archive;

/// <summary>Reads one segment back, and checks that it holds what its name says.</summary>
/// <param name="name">The segment's name.</param>
/// <param name="open">Opens the segment's bytes; called, and the stream disposed, once per <see cref="Read"/>.</param>
public sealed class SegmentReader(SegmentName name, Func<Stream> open)
{
    public SegmentName Name => name;

    /// <summary>The events by sequence number and index. Memory is bounded; an event's body stays valid for as long as it is kept.</summary>
    /// <remarks>Nothing is opened before the first event is asked for. A segment cut off or damaged is noticed at that place, at the latest behind
    /// its last event: whoever needs all or nothing reads to the end first.</remarks>
    /// <exception cref="SegmentFormatException">The content is damaged, incomplete or out of order, or not that of the name.</exception>
    public IEnumerable<ArchivedEvent> Read()
    {
        using var source = new TailStream(open());
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        var lines = new SegmentLines(gzip, name.Path);
        (long SequenceNumber, int Index) last = (-1, 0);

        while (lines.TryReadLine(out var line))
        {
            if (!SegmentLine.TryRead(line, out var archived, out var wrongByte))
            {
                throw lines.Error("this is not the line of an event.", wrongByte);
            }

            if (archived.Position.CompareTo(last) <= 0)
            {
                throw lines.Error($"event {archived.Position} does not come after {last}.");
            }

            if (last.SequenceNumber < 0 && archived.SequenceNumber != name.FirstSequenceNumber)
            {
                throw lines.Error($"the first event is {archived.SequenceNumber}, but the name says {name.FirstSequenceNumber}.");
            }

            last = archived.Position;
            yield return archived;
        }

        if (last.SequenceNumber != name.LastSequenceNumber)
        {
            var found = last.SequenceNumber < 0 ? "there is no event" : $"the last event is {last.SequenceNumber}";
            throw lines.Error($"{found}, but the name says {name.LastSequenceNumber}.");
        }

        if (source.ContentLength != (uint)lines.BytesRead)
        {
            throw lines.Error(
                $"the text has {lines.BytesRead} bytes, but the gzip trailer says {source.ContentLength}: cut off, or something follows.");
        }
    }
}

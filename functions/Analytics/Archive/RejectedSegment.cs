using System.IO.Compression;
using System.Text.Json;
using Analytics.Events;

namespace Analytics.Archive;

/// <summary>Events that could not be read, with the reason: gzip over a line of JSON per event, in the container of rejected events.</summary>
/// <remarks>
/// A line holds <c>sequenceNumber</c>, <c>index</c>, <c>enqueuedTimeUtc</c>, <c>field</c>, <c>rule</c> and <c>eventBase64</c>, the text byte for
/// byte. Named as raw segments are, by the hour of arrival. See docs/formats/raw-segments-v1.md.
/// </remarks>
public static class RejectedSegment
{
    /// <summary>Writes the lines.</summary>
    public static void Write(Stream destination, IEnumerable<(ArchivedEvent Event, Rejection Rejection)> rejected)
    {
        using var gzip = new GZipStream(destination, CompressionLevel.Fastest, leaveOpen: true);
        using var writer = new Utf8JsonWriter(gzip);
        foreach (var (archived, rejection) in rejected)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequenceNumber", archived.SequenceNumber);
            writer.WriteNumber("index", archived.Index);
            writer.WriteString("enqueuedTimeUtc", archived.EnqueuedAt.UtcDateTime);
            writer.WriteString("field", rejection.Field);
            writer.WriteString("rule", rejection.Rule);
            writer.WriteBase64String("eventBase64", archived.Body.Span);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            gzip.WriteByte((byte)'\n');
        }
    }
}

using Analytics.Archive;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>One message of the stream (an EventData): one event, or several packed together.</summary>
/// <param name="SequenceNumber">Its number within the partition.</param>
/// <param name="EnqueuedAt">When Event Hubs stored it, UTC.</param>
/// <param name="Body">One JSON event, a JSON array of them, or NDJSON; gzip or not.</param>
public readonly record struct StreamMessage(long SequenceNumber, DateTimeOffset EnqueuedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>Takes the message apart and reads each event. A body that cannot be taken apart is one rejected item, whole.</summary>
    public IEnumerable<StreamItem> Read()
    {
        if (!EventPack.TryUnpack(Body, GzipBody.Is(Body.Span), out var texts, out var unreadable))
        {
            yield return new StreamItem(new ArchivedEvent(SequenceNumber, Index: 0, EnqueuedAt, Body), Parsed: null, unreadable);
            yield break;
        }

        for (var index = 0; index < texts.Count; index++)
        {
            var isEvent = EventParser.TryParse(texts[index].Span, out var parsed, out var rejection);
            yield return new StreamItem(new ArchivedEvent(SequenceNumber, index, EnqueuedAt, texts[index]), isEvent ? parsed : null, rejection);
        }
    }
}

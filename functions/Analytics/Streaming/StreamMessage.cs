using Analytics.Archive;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>One message of the stream (an EventData): one event, or several packed together.</summary>
/// <param name="SequenceNumber">Its number within the partition.</param>
/// <param name="EnqueuedAt">When Event Hubs stored it, UTC.</param>
/// <param name="Body">One JSON event, a JSON array of them, or NDJSON; gzip or not.</param>
/// <param name="ContentEncoding">
/// How the sender says that the body is compressed; null when it says nothing. The body's first bytes decide, this only explains a body that cannot be
/// read.
/// </param>
public readonly record struct StreamMessage(long SequenceNumber, DateTimeOffset EnqueuedAt, ReadOnlyMemory<byte> Body, string? ContentEncoding = null)
{
    /// <summary>Takes the message apart and reads each event. A body that cannot be taken apart is one rejected item, whole.</summary>
    public IEnumerable<StreamItem> Read()
    {
        if (Body.Span.SequenceEqual(EventPack.Empty))
        {
            yield return new StreamItem(new ArchivedEvent(SequenceNumber, Index: 0, EnqueuedAt, default), Parsed: null, default) { IsEmpty = true };
            yield break;
        }

        if (!EventPack.TryUnpack(Body, GzipBody.Is(Body.Span), out var texts, out var unreadable))
        {
            yield return new StreamItem(new ArchivedEvent(SequenceNumber, Index: 0, EnqueuedAt, Body), Parsed: null, Explain(unreadable));
            yield break;
        }

        for (var index = 0; index < texts.Count; index++)
        {
            var isEvent = EventParser.TryParse(texts[index].Span, out var parsed, out var rejection);
            yield return new StreamItem(new ArchivedEvent(SequenceNumber, index, EnqueuedAt, texts[index]), isEvent ? parsed : null, rejection);
        }
    }

    private Rejection Explain(Rejection unreadable) =>
        ContentEncoding is null ? unreadable : unreadable with { Rule = $"{unreadable.Rule}; its sender calls its encoding '{ContentEncoding}'" };
}

using Analytics.Rollups;

namespace Analytics.Archive;

/// <summary>One event as it came off the stream.</summary>
/// <remarks>Generated equality compares <paramref name="Body"/> by the memory it points to, not by content.</remarks>
/// <param name="SequenceNumber">The number, from 0, of its EventData within the partition.</param>
/// <param name="Index">Its position, from 0, within that EventData, which may pack several events.</param>
/// <param name="EnqueuedAt">When Event Hubs stored the EventData, UTC.</param>
/// <param name="Body">The event's text byte for byte; usually JSON, but nothing is promised.</param>
public readonly record struct ArchivedEvent(long SequenceNumber, int Index, DateTimeOffset EnqueuedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>How far its shard has been read with it.</summary>
    public Watermark Watermark => new(EnqueuedAt, SequenceNumber);

    /// <summary>The order of events in a segment.</summary>
    internal (long SequenceNumber, int Index) Position => (SequenceNumber, Index);
}

namespace Analytics.Archive;

/// <summary>Reads the segments of one hour and shard as one: in order, and each event once however many segments hold it.</summary>
/// <remarks>Segments overlap when a batch was delivered again with other bounds. Two events are the same when sequence number, index and
/// enqueued time are: a hub that was deleted and created again counts from zero again, and its events are others, at other times.</remarks>
public static class SegmentMerge
{
    /// <summary>The events by sequence number, index and enqueued time. O(log k) per event for k overlapping segments; only those are
    /// open.</summary>
    /// <exception cref="ArgumentException">The segments are not all of one hour and shard.</exception>
    /// <exception cref="SegmentFormatException">One of them is damaged; thrown when the reading comes to that place.</exception>
    public static IEnumerable<ArchivedEvent> Read(IEnumerable<SegmentReader> segments)
    {
        var inOrder = segments.OrderBy(segment => segment.Name.FirstSequenceNumber).ToList();
        foreach (var segment in inOrder)
        {
            if ((segment.Name.Hour, segment.Name.Shard) != (inOrder[0].Name.Hour, inOrder[0].Name.Shard))
            {
                throw new ArgumentException($"{segment.Name} and {inOrder[0].Name} are not of one hour and shard.", nameof(segments));
            }
        }

        return Merge(new Queue<SegmentReader>(inOrder));
    }

    private static IEnumerable<ArchivedEvent> Merge(Queue<SegmentReader> waiting)
    {
        var open = new PriorityQueue<IEnumerator<ArchivedEvent>, (long, int, DateTimeOffset)>();
        try
        {
            (long, int, DateTimeOffset)? last = null;
            while (open.Count > 0 || waiting.Count > 0)
            {
                while (waiting.TryPeek(out var next)
                    && (open.Count == 0 || next.Name.FirstSequenceNumber <= open.Peek().Current.SequenceNumber))
                {
                    Advance(waiting.Dequeue().Read().GetEnumerator(), open);
                }

                var segment = open.Peek();
                var archived = segment.Current;
                if (Identity(archived) != last)
                {
                    last = Identity(archived);
                    yield return archived;
                }

                open.Dequeue();
                Advance(segment, open);
            }
        }
        finally
        {
            foreach (var (segment, _) in open.UnorderedItems)
            {
                segment.Dispose();
            }
        }
    }

    private static void Advance(IEnumerator<ArchivedEvent> segment, PriorityQueue<IEnumerator<ArchivedEvent>, (long, int, DateTimeOffset)> open)
    {
        if (segment.MoveNext())
        {
            open.Enqueue(segment, Identity(segment.Current));
        }
        else
        {
            segment.Dispose();
        }
    }

    private static (long SequenceNumber, int Index, DateTimeOffset EnqueuedAt) Identity(ArchivedEvent archived) =>
        (archived.SequenceNumber, archived.Index, archived.EnqueuedAt);
}

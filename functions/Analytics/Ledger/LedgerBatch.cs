using Analytics.Rollups;
using Analytics.Streaming;

namespace Analytics.Ledger;

/// <summary>Books one batch of a shard for one consumer: what it adds to the counts of each hour, and how far the consumer is then.</summary>
/// <param name="Reached">The last message booked; what comes again at or below it is a redelivery.</param>
/// <param name="ByHour">What the batch adds, by the UTC hour in which its messages arrived; hours to which it adds nothing are left out.</param>
public sealed record LedgerBatch(Watermark Reached, IReadOnlyDictionary<DateTimeOffset, LedgerCounts> ByHour)
{
    /// <summary>
    /// Books the items that lie beyond <paramref name="reached"/>. Booking a batch twice, or in other portions, gives the same counts.
    /// </summary>
    /// <param name="reached">How far the consumer was; default before its first batch.</param>
    /// <param name="items">Items in the order of the shard; all items of a message at once.</param>
    public static LedgerBatch Book(Watermark reached, IEnumerable<StreamItem> items)
    {
        var byHour = new Dictionary<DateTimeOffset, LedgerCounts>();
        var booked = reached;
        foreach (var item in items)
        {
            var position = item.Archived.Watermark;
            if (reached.Covers(position))
            {
                continue;
            }

            var counts = new LedgerCounts(
                Events: item.IsEmpty ? 0 : 1, Rejected: item.IsRejected ? 1 : 0, Missing: SkippedBetween(booked, position));
            booked = booked.Advance(position);
            if (counts != default)
            {
                var hour = UtcHour.Of(position.EnqueuedAt);
                byHour[hour] = byHour.GetValueOrDefault(hour) + counts;
            }
        }

        return new LedgerBatch(booked, byHour);
    }

    // Before the first batch nothing is known to be missing; a number below the last one is the first of a hub that was created again.
    private static long SkippedBetween(Watermark last, Watermark next) =>
        last != default && next.SequenceNumber > last.SequenceNumber ? next.SequenceNumber - last.SequenceNumber - 1 : 0;
}

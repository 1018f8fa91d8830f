using System.Text.Json;
using Analytics.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Keeps every event of the stream in the archive, byte for byte.</summary>
/// <remarks>While storage is away it is tried again without end: after a last retry the host would move its checkpoint past events that are
/// nowhere.</remarks>
public sealed class ArchiveEvents(SegmentStore segments, LedgerTable ledger)
{
    [Function(nameof(ArchiveEvents))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public async Task Run(
        [EventHubTrigger(EventStream.Hub, Connection = AnalyticsServices.EventStreamConnection, ConsumerGroup = "archive")] byte[][] events,
        long[] sequenceNumberArray,
        DateTime[] enqueuedTimeUtcArray,
        Dictionary<string, JsonElement>[] propertiesArray,
        StreamPartition partitionContext,
        CancellationToken cancellationToken)
    {
        var batch = StreamBatch.Of(partitionContext, events, sequenceNumberArray, enqueuedTimeUtcArray, propertiesArray);
        await segments.WriteAsync(batch.Shard, batch.Read(), cancellationToken);
        await ledger.BookAsync(LedgerTable.Archive, batch.Shard, batch.Heads, cancellationToken);
    }
}

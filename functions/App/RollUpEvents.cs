using System.Text.Json;
using Analytics.Azure;
using Analytics.Streaming;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Counts every event of the stream into its customer's hour and day, exactly once.</summary>
/// <remarks>
/// Events that cannot be read are left to the archive, which keeps them with the reason. While storage is away it is tried again without end: after a
/// last retry the host would move its checkpoint past events that were not counted.
/// </remarks>
public sealed class RollUpEvents(RollupTable rollups, LedgerTable ledger)
{
    [Function(nameof(RollUpEvents))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public async Task Run(
        [EventHubTrigger(EventStream.Hub, Connection = AnalyticsServices.EventStreamConnection, ConsumerGroup = "rollup")] byte[][] events,
        long[] sequenceNumberArray,
        DateTime[] enqueuedTimeUtcArray,
        Dictionary<string, JsonElement>[] propertiesArray,
        StreamPartition partitionContext,
        CancellationToken cancellationToken)
    {
        var batch = StreamBatch.Of(partitionContext, events, sequenceNumberArray, enqueuedTimeUtcArray, propertiesArray);
        await rollups.AbsorbAsync(batch.Shard, StreamItem.Readable(batch.Read()), cancellationToken);
        await ledger.BookAsync(LedgerTable.Rollup, batch.Shard, batch.Heads, cancellationToken);
    }
}

using System.Collections.Concurrent;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Azure.Messaging.EventHubs.Processor;

namespace Local.EventHubs.Tests.Support;

/// <summary>The official processor; notes what it was given, and when it lost a partition to another.</summary>
internal sealed class RecordingProcessor(
    CheckpointStore checkpoints, string group, string connectionString, string hub, EventPosition start, TimeSpan balancing)
    : PluggableCheckpointStoreEventProcessor<EventProcessorPartition>(checkpoints, BatchSize, group, connectionString, hub, new EventProcessorOptions
    {
        DefaultStartingPosition = start,
        MaximumWaitTime = TimeSpan.FromSeconds(1), // a lost connection is not noticed before
        LoadBalancingUpdateInterval = balancing,
        PartitionOwnershipExpirationInterval = TimeSpan.FromSeconds(10),
        RetryOptions = Clients.Retry,
    })
{
    private const int BatchSize = 50;

    /// <summary>Each event with its partition, in the order of each partition.</summary>
    internal ConcurrentQueue<(string PartitionId, EventData Event)> Received { get; } = [];

    internal ConcurrentDictionary<string, bool> Owned { get; } = [];

    protected override async Task OnProcessingEventBatchAsync(
        IEnumerable<EventData> events, EventProcessorPartition partition, CancellationToken cancellationToken)
    {
        var batch = events.ToList();
        batch.ForEach(e => Received.Enqueue((partition.PartitionId, e)));
        if (batch.Count > 0)
        {
            await UpdateCheckpointAsync(partition.PartitionId, CheckpointPosition.FromEvent(batch[^1]), cancellationToken);
        }
    }

    protected override Task OnInitializingPartitionAsync(EventProcessorPartition partition, CancellationToken cancellationToken)
    {
        Owned[partition.PartitionId] = true;
        return Task.CompletedTask;
    }

    protected override Task OnPartitionProcessingStoppedAsync(
        EventProcessorPartition partition, ProcessingStoppedReason reason, CancellationToken cancellationToken)
    {
        Owned.TryRemove(partition.PartitionId, out _);
        return Task.CompletedTask;
    }

    protected override Task OnProcessingErrorAsync(
        Exception exception, EventProcessorPartition? partition, string operationDescription, CancellationToken cancellationToken) =>
        Task.CompletedTask; // a conflict is not reported here: see ConflictLog
}

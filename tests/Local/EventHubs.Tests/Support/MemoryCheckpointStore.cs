using System.Collections.Concurrent;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Azure.Messaging.EventHubs.Processor;

namespace Local.EventHubs.Tests.Support;

/// <summary>Who owns which partition and how far each was read, shared by the processors of a test.</summary>
/// <remarks>Of two claims to one version the first wins, as with blobs.</remarks>
internal sealed class MemoryCheckpointStore : CheckpointStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EventProcessorPartitionOwnership> _ownership = [];
    private readonly ConcurrentDictionary<string, CheckpointPosition> _checkpoints = [];

    public override Task<IEnumerable<EventProcessorPartitionOwnership>> ListOwnershipAsync(
        string fullyQualifiedNamespace, string eventHubName, string consumerGroup, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IEnumerable<EventProcessorPartitionOwnership>>([.. _ownership.Values]);
        }
    }

    public override Task<IEnumerable<EventProcessorPartitionOwnership>> ClaimOwnershipAsync(
        IEnumerable<EventProcessorPartitionOwnership> desiredOwnership, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IEnumerable<EventProcessorPartitionOwnership>>([.. desiredOwnership.Where(TryClaim)]);
        }
    }

    public override Task<EventProcessorCheckpoint> GetCheckpointAsync(
        string fullyQualifiedNamespace, string eventHubName, string consumerGroup, string partitionId, CancellationToken cancellationToken) =>
        Task.FromResult(_checkpoints.TryGetValue(partitionId, out var position)
            ? new EventProcessorCheckpoint
            {
                FullyQualifiedNamespace = fullyQualifiedNamespace,
                EventHubName = eventHubName,
                ConsumerGroup = consumerGroup,
                PartitionId = partitionId,
                StartingPosition = EventPosition.FromSequenceNumber(position.SequenceNumber, isInclusive: false),
            }
            : null!); // the base class takes null for none

    public override Task UpdateCheckpointAsync(
        string fullyQualifiedNamespace,
        string eventHubName,
        string consumerGroup,
        string partitionId,
        string clientIdentifier,
        CheckpointPosition startingPosition,
        CancellationToken cancellationToken)
    {
        _checkpoints[partitionId] = startingPosition;
        return Task.CompletedTask;
    }

    private bool TryClaim(EventProcessorPartitionOwnership claim)
    {
        if (_ownership.TryGetValue(claim.PartitionId, out var current) && current.Version != claim.Version)
        {
            return false;
        }

        claim.Version = Guid.NewGuid().ToString();
        claim.LastModifiedTime = TimeProvider.System.GetUtcNow();
        _ownership[claim.PartitionId] = claim;
        return true;
    }
}

namespace Azure.Messaging.EventHubs.Embedded;

internal sealed class PartitionLog
{
    internal string PartitionId { get; } = "0";

    internal long LastSequenceNumber { get; } = -1;

    internal Task<IReadOnlyList<EventData>> ReadAsync(long fromSequenceNumber, int maxCount, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{PartitionId} {fromSequenceNumber} {maxCount} {cancellationToken}");
}

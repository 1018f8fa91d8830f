#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs;

/// <summary>A partition as it was when asked: where it begins and what it took in last.</summary>
public class PartitionProperties
{
    protected internal PartitionProperties(
        string eventHubName,
        string partitionId,
        bool isEmpty,
        long beginningSequenceNumber,
        long lastSequenceNumber,
        string lastOffsetString,
        DateTimeOffset lastEnqueuedTime)
    {
        EventHubName = eventHubName;
        Id = partitionId;
        IsEmpty = isEmpty;
        BeginningSequenceNumber = beginningSequenceNumber;
        LastEnqueuedSequenceNumber = lastSequenceNumber;
        LastEnqueuedOffsetString = lastOffsetString;
        LastEnqueuedTime = lastEnqueuedTime;
    }

    public string EventHubName { get; }

    public string Id { get; }

    public bool IsEmpty { get; }

    public long BeginningSequenceNumber { get; }

    /// <summary>-1 when the partition is empty.</summary>
    public long LastEnqueuedSequenceNumber { get; }

    public string LastEnqueuedOffsetString { get; }

    public DateTimeOffset LastEnqueuedTime { get; }
}

#nullable disable // as in the official assembly
using System.ComponentModel;

namespace Azure.Messaging.EventHubs;

/// <summary>An event hub: its name, its age and its partitions.</summary>
public class EventHubProperties
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected EventHubProperties(string name, DateTimeOffset createdOn, string[] partitionIds)
        : this(name, createdOn, partitionIds, isGeoReplicationEnabled: false)
    {
    }

    protected internal EventHubProperties(string name, DateTimeOffset createdOn, string[] partitionIds, bool isGeoReplicationEnabled)
    {
        Name = name;
        CreatedOn = createdOn;
        PartitionIds = partitionIds;
        IsGeoReplicationEnabled = isGeoReplicationEnabled;
    }

    public string Name { get; }

    public DateTimeOffset CreatedOn { get; }

    public string[] PartitionIds { get; }

    public bool IsGeoReplicationEnabled { get; }
}

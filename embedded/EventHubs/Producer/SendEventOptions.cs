#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs.Producer;

/// <summary>Where events go: one partition by its id, the partition of a key, or, with neither, the next one in turn.</summary>
public class SendEventOptions
{
    /// <summary>Excludes <see cref="PartitionKey"/>.</summary>
    public string PartitionId { get; set; }

    /// <summary>At most 128 characters; excludes <see cref="PartitionId"/>.</summary>
    public string PartitionKey { get; set; }
}

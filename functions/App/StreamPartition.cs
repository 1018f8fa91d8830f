using Analytics.Rollups;

namespace Analytics.App;

/// <summary>Which partition a batch came from: the trigger's metadata named <c>partitionContext</c>, the only place that tells.</summary>
public sealed record StreamPartition(string EventHubName, string PartitionId)
{
    /// <summary>The shard that this partition is.</summary>
    public Shard ToShard() => new(EventHubName.ToLowerInvariant(), PartitionId);
}

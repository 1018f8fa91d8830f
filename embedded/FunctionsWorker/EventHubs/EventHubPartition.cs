using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>Names a partition, in the form in which a trigger tells it to its function.</summary>
/// <param name="IsCheckpointingAfterInvocation">Always true: the host writes the checkpoints.</param>
internal sealed record EventHubPartition(
    string FullyQualifiedNamespace, string EventHubName, string ConsumerGroup, string PartitionId, bool IsCheckpointingAfterInvocation = true)
{
    /// <summary>The metadata <c>PartitionContext</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);
}

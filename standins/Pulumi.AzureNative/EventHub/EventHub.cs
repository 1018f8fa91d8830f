using System.Collections.Immutable;

namespace Pulumi.AzureNative.EventHub;

/// <summary>azure-native:eventhub:EventHub, API version 2024-01-01.</summary>
[AzureResource("azure-native:eventhub:EventHub", "Microsoft.EventHub/namespaces/{namespaceName}/eventhubs/{eventHubName}")]
public partial class EventHub : CustomResource
{
    public EventHub(string name, EventHubArgs args, CustomResourceOptions? options = null)
        : base("azure-native:eventhub:EventHub", name, args ?? new EventHubArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("partitionIds")] public Output<ImmutableArray<string>> PartitionIds { get; private set; } = null!;

    [Output("partitionCount")] public Output<double?> PartitionCount { get; private set; } = null!;
}

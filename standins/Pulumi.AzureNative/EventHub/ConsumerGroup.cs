namespace Pulumi.AzureNative.EventHub;

/// <summary>azure-native:eventhub:ConsumerGroup, API version 2024-01-01.</summary>
[AzureResource(
    "azure-native:eventhub:ConsumerGroup",
    "Microsoft.EventHub/namespaces/{namespaceName}/eventhubs/{eventHubName}/consumergroups/{consumerGroupName}")]
public partial class ConsumerGroup : CustomResource
{
    public ConsumerGroup(string name, ConsumerGroupArgs args, CustomResourceOptions? options = null)
        : base("azure-native:eventhub:ConsumerGroup", name, args ?? new ConsumerGroupArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

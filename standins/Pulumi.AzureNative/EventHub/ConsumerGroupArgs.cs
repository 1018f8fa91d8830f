namespace Pulumi.AzureNative.EventHub;

/// <summary>What <see cref="ConsumerGroup"/> takes.</summary>
public sealed class ConsumerGroupArgs : ResourceArgs
{
    [Input("consumerGroupName")] public Input<string>? ConsumerGroupName { get; set; }

    [Input("eventHubName", required: true)] public Input<string> EventHubName { get; set; } = null!;

    [Input("namespaceName", required: true)] public Input<string> NamespaceName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("userMetadata")] public Input<string>? UserMetadata { get; set; }
}

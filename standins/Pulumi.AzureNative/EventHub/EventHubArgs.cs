namespace Pulumi.AzureNative.EventHub;

/// <summary>What <see cref="EventHub"/> takes.</summary>
public sealed class EventHubArgs : ResourceArgs
{
    [Input("captureDescription")] public Input<Inputs.CaptureDescriptionArgs>? CaptureDescription { get; set; }

    [Input("eventHubName")] public Input<string>? EventHubName { get; set; }

    [Input("messageRetentionInDays")] public Input<double>? MessageRetentionInDays { get; set; }

    [Input("namespaceName", required: true)] public Input<string> NamespaceName { get; set; } = null!;

    [Input("partitionCount")] public Input<double>? PartitionCount { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("retentionDescription")] public Input<Inputs.RetentionDescriptionArgs>? RetentionDescription { get; set; }

    [Input("status")] public Input<EntityStatus>? Status { get; set; }

    [Input("userMetadata")] public Input<string>? UserMetadata { get; set; }
}

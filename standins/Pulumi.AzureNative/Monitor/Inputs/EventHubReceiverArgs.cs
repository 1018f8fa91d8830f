namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class EventHubReceiverArgs : ResourceArgs
{
    [Input("eventHubName", required: true)] public Input<string> EventHubName { get; set; } = null!;

    [Input("eventHubNameSpace", required: true)] public Input<string> EventHubNameSpace { get; set; } = null!;

    [Input("managedIdentity")] public Input<string>? ManagedIdentity { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("subscriptionId", required: true)] public Input<string> SubscriptionId { get; set; } = null!;

    [Input("tenantId")] public Input<string>? TenantId { get; set; }

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}

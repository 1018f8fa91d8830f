namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class WebhookReceiverArgs : ResourceArgs
{
    [Input("identifierUri")] public Input<string>? IdentifierUri { get; set; }

    [Input("managedIdentity")] public Input<string>? ManagedIdentity { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("objectId")] public Input<string>? ObjectId { get; set; }

    [Input("serviceUri", required: true)] public Input<string> ServiceUri { get; set; } = null!;

    [Input("tenantId")] public Input<string>? TenantId { get; set; }

    [Input("useAadAuth")] public Input<bool>? UseAadAuth { get; set; } = false;

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}

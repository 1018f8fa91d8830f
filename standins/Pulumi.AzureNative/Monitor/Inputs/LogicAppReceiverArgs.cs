namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class LogicAppReceiverArgs : ResourceArgs
{
    [Input("callbackUrl", required: true)] public Input<string> CallbackUrl { get; set; } = null!;

    [Input("managedIdentity")] public Input<string>? ManagedIdentity { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("resourceId", required: true)] public Input<string> ResourceId { get; set; } = null!;

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}

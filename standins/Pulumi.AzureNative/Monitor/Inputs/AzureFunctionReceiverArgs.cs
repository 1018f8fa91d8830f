namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class AzureFunctionReceiverArgs : ResourceArgs
{
    [Input("functionAppResourceId", required: true)] public Input<string> FunctionAppResourceId { get; set; } = null!;

    [Input("functionName", required: true)] public Input<string> FunctionName { get; set; } = null!;

    [Input("httpTriggerUrl", required: true)] public Input<string> HttpTriggerUrl { get; set; } = null!;

    [Input("managedIdentity")] public Input<string>? ManagedIdentity { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}

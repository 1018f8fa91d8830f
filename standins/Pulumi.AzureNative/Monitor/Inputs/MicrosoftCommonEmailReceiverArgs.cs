namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MicrosoftCommonEmailReceiverArgs : ResourceArgs
{
    [Input("emailAddress", required: true)] public Input<string> EmailAddress { get; set; } = null!;

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("useCommonAlertSchema")] public Input<bool>? UseCommonAlertSchema { get; set; } = false;
}

namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class IPRuleArgs : ResourceArgs
{
    [Input("action")] public Input<Action>? Action { get; set; } = Pulumi.AzureNative.Storage.Action.Allow;

    [Input("iPAddressOrRange", required: true)] public Input<string> IPAddressOrRange { get; set; } = null!;
}

namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class VirtualNetworkRuleArgs : ResourceArgs
{
    [Input("id", required: true)] public Input<string> Id { get; set; } = null!;

    [Input("ignoreMissingVnetServiceEndpoint")] public Input<bool>? IgnoreMissingVnetServiceEndpoint { get; set; }
}

namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class IPRuleArgs : ResourceArgs
{
    [Input("value", required: true)] public Input<string> Value { get; set; } = null!;
}

namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class SecretAttributesArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("expires")] public Input<int>? Expires { get; set; }

    [Input("notBefore")] public Input<int>? NotBefore { get; set; }
}

namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class KeyAttributesArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("expires")] public Input<double>? Expires { get; set; }

    [Input("exportable")] public Input<bool>? Exportable { get; set; } = false;

    [Input("notBefore")] public Input<double>? NotBefore { get; set; }
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class VirtualNetworkEncryptionArgs : ResourceArgs
{
    [Input("enabled", required: true)] public Input<bool> Enabled { get; set; } = null!;

    [Input("enforcement")] public InputUnion<string, VirtualNetworkEncryptionEnforcement>? Enforcement { get; set; }
}

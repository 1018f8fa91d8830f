namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class EncryptionServiceArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("keyType")] public InputUnion<string, KeyType>? KeyType { get; set; }
}

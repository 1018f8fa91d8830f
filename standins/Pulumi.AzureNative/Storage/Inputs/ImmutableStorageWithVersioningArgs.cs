namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ImmutableStorageWithVersioningArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }
}

namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ImmutableStorageAccountArgs : ResourceArgs
{
    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("immutabilityPolicy")] public Input<AccountImmutabilityPolicyPropertiesArgs>? ImmutabilityPolicy { get; set; }
}

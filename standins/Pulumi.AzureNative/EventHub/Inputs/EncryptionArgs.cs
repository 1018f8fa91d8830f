namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class EncryptionArgs : ResourceArgs
{
    [Input("keySource")] public Input<KeySource>? KeySource { get; set; } = Pulumi.AzureNative.EventHub.KeySource.Microsoft_KeyVault;

    [Input("keyVaultProperties")] private InputList<KeyVaultPropertiesArgs>? _keyVaultProperties;
    public InputList<KeyVaultPropertiesArgs> KeyVaultProperties
    {
        get => _keyVaultProperties ??= [];
        set => _keyVaultProperties = value;
    }

    [Input("requireInfrastructureEncryption")] public Input<bool>? RequireInfrastructureEncryption { get; set; }
}

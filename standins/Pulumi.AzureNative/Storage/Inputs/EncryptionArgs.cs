namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class EncryptionArgs : ResourceArgs
{
    [Input("encryptionIdentity")] public Input<EncryptionIdentityArgs>? EncryptionIdentity { get; set; }

    [Input("keySource")] public InputUnion<string, KeySource>? KeySource { get; set; } = "Microsoft.Storage";

    [Input("keyVaultProperties")] public Input<KeyVaultPropertiesArgs>? KeyVaultProperties { get; set; }

    [Input("requireInfrastructureEncryption")] public Input<bool>? RequireInfrastructureEncryption { get; set; }

    [Input("services")] public Input<EncryptionServicesArgs>? Services { get; set; }
}

namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class EncryptionIdentityArgs : ResourceArgs
{
    [Input("encryptionFederatedIdentityClientId")] public Input<string>? EncryptionFederatedIdentityClientId { get; set; }

    [Input("encryptionUserAssignedIdentity")] public Input<string>? EncryptionUserAssignedIdentity { get; set; }
}

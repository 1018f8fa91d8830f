namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class KeyVaultPropertiesArgs : ResourceArgs
{
    [Input("identity")] public Input<UserAssignedIdentityPropertiesArgs>? Identity { get; set; }

    [Input("keyName")] public Input<string>? KeyName { get; set; }

    [Input("keyVaultUri")] public Input<string>? KeyVaultUri { get; set; }

    [Input("keyVersion")] public Input<string>? KeyVersion { get; set; }
}

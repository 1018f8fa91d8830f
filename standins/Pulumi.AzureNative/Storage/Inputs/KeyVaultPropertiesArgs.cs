namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class KeyVaultPropertiesArgs : ResourceArgs
{
    [Input("keyName")] public Input<string>? KeyName { get; set; }

    [Input("keyVaultUri")] public Input<string>? KeyVaultUri { get; set; }

    [Input("keyVersion")] public Input<string>? KeyVersion { get; set; }
}

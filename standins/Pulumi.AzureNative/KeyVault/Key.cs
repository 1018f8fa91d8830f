namespace Pulumi.AzureNative.KeyVault;

/// <summary>azure-native:keyvault:Key, API version 2024-11-01.</summary>
[AzureResource("azure-native:keyvault:Key", "Microsoft.KeyVault/vaults/{vaultName}/keys/{keyName}")]
public partial class Key : CustomResource
{
    public Key(string name, KeyArgs args, CustomResourceOptions? options = null)
        : base("azure-native:keyvault:Key", name, args ?? new KeyArgs(), options)
    {
    }

    [Output("keyUri")] public Output<string> KeyUri { get; private set; } = null!;

    [Output("keyUriWithVersion")] public Output<string> KeyUriWithVersion { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

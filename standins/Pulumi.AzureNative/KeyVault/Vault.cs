namespace Pulumi.AzureNative.KeyVault;

/// <summary>azure-native:keyvault:Vault, API version 2024-11-01.</summary>
[AzureResource("azure-native:keyvault:Vault", "Microsoft.KeyVault/vaults/{vaultName}")]
public partial class Vault : CustomResource
{
    public Vault(string name, VaultArgs args, CustomResourceOptions? options = null)
        : base("azure-native:keyvault:Vault", name, args ?? new VaultArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("properties")] public Output<Outputs.VaultPropertiesResponse> Properties { get; private set; } = null!;
}

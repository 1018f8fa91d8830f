namespace Pulumi.AzureNative.KeyVault;

/// <summary>azure-native:keyvault:Secret, API version 2024-11-01.</summary>
[AzureResource("azure-native:keyvault:Secret", "Microsoft.KeyVault/vaults/{vaultName}/secrets/{secretName}")]
public partial class Secret : CustomResource
{
    public Secret(string name, SecretArgs args, CustomResourceOptions? options = null)
        : base("azure-native:keyvault:Secret", name, args ?? new SecretArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("properties")] public Output<Outputs.SecretPropertiesResponse> Properties { get; private set; } = null!;
}

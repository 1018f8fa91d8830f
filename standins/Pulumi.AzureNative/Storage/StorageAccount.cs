namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:StorageAccount, API version 2024-01-01.</summary>
[AzureResource("azure-native:storage:StorageAccount", "Microsoft.Storage/storageAccounts/{accountName}")]
public partial class StorageAccount : CustomResource
{
    public StorageAccount(string name, StorageAccountArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:StorageAccount", name, args ?? new StorageAccountArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("primaryEndpoints")] public Output<Outputs.EndpointsResponse> PrimaryEndpoints { get; private set; } = null!;
}

namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:BlobServiceProperties, API version 2024-01-01.</summary>
[AzureResource(
    "azure-native:storage:BlobServiceProperties",
    "Microsoft.Storage/storageAccounts/{accountName}/blobServices/{blobServicesName}")]
public partial class BlobServiceProperties : CustomResource
{
    public BlobServiceProperties(string name, BlobServicePropertiesArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:BlobServiceProperties", name, args ?? new BlobServicePropertiesArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

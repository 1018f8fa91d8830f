namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:BlobContainer, API version 2024-01-01.</summary>
[AzureResource(
    "azure-native:storage:BlobContainer",
    "Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}")]
public partial class BlobContainer : CustomResource
{
    public BlobContainer(string name, BlobContainerArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:BlobContainer", name, args ?? new BlobContainerArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

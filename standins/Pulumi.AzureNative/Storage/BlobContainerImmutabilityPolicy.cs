namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:BlobContainerImmutabilityPolicy, API version 2024-01-01.</summary>
[AzureResource(
    "azure-native:storage:BlobContainerImmutabilityPolicy",
    "Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}/immutabilityPolicies/{immutabilityPolicyName}")]
public partial class BlobContainerImmutabilityPolicy : CustomResource
{
    public BlobContainerImmutabilityPolicy(string name, BlobContainerImmutabilityPolicyArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:BlobContainerImmutabilityPolicy", name, args ?? new BlobContainerImmutabilityPolicyArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

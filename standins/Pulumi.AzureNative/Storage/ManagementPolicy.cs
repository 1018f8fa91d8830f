namespace Pulumi.AzureNative.Storage;

/// <summary>azure-native:storage:ManagementPolicy, API version 2024-01-01.</summary>
[AzureResource(
    "azure-native:storage:ManagementPolicy",
    "Microsoft.Storage/storageAccounts/{accountName}/managementPolicies/{managementPolicyName}")]
public partial class ManagementPolicy : CustomResource
{
    public ManagementPolicy(string name, ManagementPolicyArgs args, CustomResourceOptions? options = null)
        : base("azure-native:storage:ManagementPolicy", name, args ?? new ManagementPolicyArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

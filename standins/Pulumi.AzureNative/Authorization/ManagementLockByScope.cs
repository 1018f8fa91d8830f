namespace Pulumi.AzureNative.Authorization;

/// <summary>azure-native:authorization:ManagementLockByScope, API version 2020-05-01.</summary>
[AzureResource("azure-native:authorization:ManagementLockByScope", "{scope}/providers/Microsoft.Authorization/locks/{lockName}")]
public partial class ManagementLockByScope : CustomResource
{
    public ManagementLockByScope(string name, ManagementLockByScopeArgs args, CustomResourceOptions? options = null)
        : base("azure-native:authorization:ManagementLockByScope", name, args ?? new ManagementLockByScopeArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

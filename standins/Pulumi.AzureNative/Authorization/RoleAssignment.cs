namespace Pulumi.AzureNative.Authorization;

/// <summary>azure-native:authorization:RoleAssignment, API version 2022-04-01.</summary>
[AzureResource("azure-native:authorization:RoleAssignment", "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}")]
public partial class RoleAssignment : CustomResource
{
    public RoleAssignment(string name, RoleAssignmentArgs args, CustomResourceOptions? options = null)
        : base("azure-native:authorization:RoleAssignment", name, args ?? new RoleAssignmentArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

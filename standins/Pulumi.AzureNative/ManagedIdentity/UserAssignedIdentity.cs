namespace Pulumi.AzureNative.ManagedIdentity;

/// <summary>azure-native:managedidentity:UserAssignedIdentity, API version 2023-01-31.</summary>
[AzureResource("azure-native:managedidentity:UserAssignedIdentity", "Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}")]
public partial class UserAssignedIdentity : CustomResource
{
    public UserAssignedIdentity(string name, UserAssignedIdentityArgs args, CustomResourceOptions? options = null)
        : base("azure-native:managedidentity:UserAssignedIdentity", name, args ?? new UserAssignedIdentityArgs(), options)
    {
    }

    [Output("clientId")] public Output<string> ClientId { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("principalId")] public Output<string> PrincipalId { get; private set; } = null!;

    [Output("tenantId")] public Output<string> TenantId { get; private set; } = null!;
}

using Pulumi;
using Pulumi.AzureNative.Authorization;
using ManagedIdentity = Pulumi.AzureNative.ManagedIdentity;

namespace Analytics.Infra.Access;

/// <summary>A managed identity and the roles it is given, each on the smallest thing that works.</summary>
public sealed class AppIdentity : ComponentResource
{
    private readonly ManagedIdentity.UserAssignedIdentity _identity;
    private readonly List<RoleAssignment> _grants = [];

    public AppIdentity(string name, Input<string> resourceGroupName, ComponentResourceOptions? options = null)
        : base("analytics:infra:AppIdentity", name, options)
    {
        _identity = new ManagedIdentity.UserAssignedIdentity(
            name,
            new ManagedIdentity.UserAssignedIdentityArgs { ResourceGroupName = resourceGroupName },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    /// <summary>The id that identity blocks of resources take.</summary>
    public Output<string> Id => _identity.Id;

    /// <summary>The id that app settings take.</summary>
    public Output<string> ClientId => _identity.ClientId;

    /// <summary>The roles given so far; what needs them depends on them.</summary>
    public IReadOnlyList<RoleAssignment> Grants => _grants;

    /// <summary>Gives the identity a role on a resource.</summary>
    /// <param name="resource">The resource's name in the stack.</param>
    public RoleAssignment Grant(string resource, Input<string> scope, Role role)
    {
        // The default type says user, and then a new identity is not found for minutes.
        var name = $"{GetResourceName()}-{resource}-{role.Verb}";
        var grant = Assign(name, _identity.PrincipalId, PrincipalType.ServicePrincipal, scope, role, new CustomResourceOptions { Parent = this });
        _grants.Add(grant);
        return grant;
    }

    /// <summary>Gives someone outside of the stack a role on a resource.</summary>
    /// <param name="resource">The resource's name in the stack.</param>
    public static RoleAssignment Assign(Principal principal, string resource, Input<string> scope, Role role, CustomResourceOptions options) =>
        Assign($"{principal.ObjectId}-{resource}-{role.Verb}", principal.ObjectId, principal.Type, scope, role, options);

    private static RoleAssignment Assign(
        string name, Input<string> principalId, PrincipalType type, Input<string> scope, Role role, CustomResourceOptions options) =>
        new(
            name,
            new RoleAssignmentArgs
            {
                PrincipalId = principalId,
                PrincipalType = type,
                Scope = scope,
                RoleDefinitionId = Output.Format($"/subscriptions/{Subscription()}/providers/Microsoft.Authorization/roleDefinitions/{role.Id}"),
            },
            options);

    private static Output<string> Subscription() => GetClientConfig.Invoke().Apply(client => client.SubscriptionId);
}

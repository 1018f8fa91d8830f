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
    public RoleAssignment Grant(string name, Input<string> scope, string role)
    {
        var grant = Assign($"{GetResourceName()}-{name}", _identity.PrincipalId, scope, role, new CustomResourceOptions { Parent = this });
        _grants.Add(grant);
        return grant;
    }

    /// <summary>Gives any application or managed identity a role on a resource.</summary>
    public static RoleAssignment Assign(
        string name, Input<string> principalId, Input<string> scope, string role, CustomResourceOptions? options = null) =>
        new(
            name,
            new RoleAssignmentArgs
            {
                PrincipalId = principalId,
                PrincipalType = PrincipalType.ServicePrincipal, // the default says user, and then a new identity is not found for minutes
                Scope = scope,
                RoleDefinitionId = Output.Format($"/subscriptions/{Subscription()}/providers/Microsoft.Authorization/roleDefinitions/{role}"),
            },
            options);

    private static Output<string> Subscription() => GetClientConfig.Invoke().Apply(client => client.SubscriptionId);
}

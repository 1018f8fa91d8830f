using System.Collections.Immutable;
using Pulumi;

namespace Analytics.Infra.Access;

/// <summary>The roles in the subscription that whoever runs <c>pulumi up</c> needs, found out from the types that the stack declares.</summary>
/// <remarks>docs/deployment.md says what each is for. Contributor may do everything but what begins with Microsoft.Authorization.</remarks>
public sealed class DeployerRoles
{
    private const string Contributor = "Contributor";

    private static readonly ImmutableDictionary<string, string> OfType = new Dictionary<string, string>
    {
        ["azure-native:authorization:RoleAssignment"] = "Role Based Access Control Administrator",
        ["azure-native:authorization:ManagementLockByScope"] = "Locks Contributor",

        // Made and changed through Azure Resource Manager, but deleted in the vault itself, which Contributor is no one in.
        ["azure-native:keyvault:Key"] = "Key Vault Crypto Officer",
        ["azure-native:keyvault:Secret"] = "Key Vault Secrets Officer",
    }.ToImmutableDictionary();

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal) { Contributor };

    /// <summary>The names of the roles, for all that was declared so far.</summary>
    public ImmutableArray<string> Names => [.. _names];

    /// <summary>Looks at each resource as it is declared, and changes nothing.</summary>
    /// <exception cref="RunException">A type needs a role of which is not known who has it.</exception>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs args)
    {
        var type = args.Resource.GetResourceType();
        if (OfType.TryGetValue(type, out var role))
        {
            _names.Add(role);
        }
        else if (type.StartsWith("azure-native:authorization:", StringComparison.Ordinal))
        {
            throw new RunException($"{type} needs a role beyond Contributor; add it to {nameof(DeployerRoles)} and to docs/deployment.md.");
        }

        return null;
    }
}

namespace Pulumi.AzureNative.Authorization;

/// <summary>What <see cref="RoleAssignment"/> takes.</summary>
public sealed class RoleAssignmentArgs : ResourceArgs
{
    [Input("condition")] public Input<string>? Condition { get; set; }

    [Input("conditionVersion")] public Input<string>? ConditionVersion { get; set; }

    [Input("delegatedManagedIdentityResourceId")] public Input<string>? DelegatedManagedIdentityResourceId { get; set; }

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("principalId", required: true)] public Input<string> PrincipalId { get; set; } = null!;

    [Input("principalType")] public InputUnion<string, PrincipalType>? PrincipalType { get; set; } = "User";

    [Input("roleAssignmentName")] public Input<string>? RoleAssignmentName { get; set; }

    [Input("roleDefinitionId", required: true)] public Input<string> RoleDefinitionId { get; set; } = null!;

    [Input("scope", required: true)] public Input<string> Scope { get; set; } = null!;
}

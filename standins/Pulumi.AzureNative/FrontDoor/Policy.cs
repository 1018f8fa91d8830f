namespace Pulumi.AzureNative.FrontDoor;

/// <summary>azure-native:frontdoor:Policy, API version 2025-11-01.</summary>
[AzureResource("azure-native:frontdoor:Policy", "Microsoft.Network/frontDoorWebApplicationFirewallPolicies/{policyName}")]
public partial class Policy : CustomResource
{
    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base("azure-native:frontdoor:Policy", name, args ?? new PolicyArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

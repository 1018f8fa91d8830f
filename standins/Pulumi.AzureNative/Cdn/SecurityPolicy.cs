namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:SecurityPolicy, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:SecurityPolicy", "Microsoft.Cdn/profiles/{profileName}/securityPolicies/{securityPolicyName}")]
public partial class SecurityPolicy : CustomResource
{
    public SecurityPolicy(string name, SecurityPolicyArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:SecurityPolicy", name, args ?? new SecurityPolicyArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

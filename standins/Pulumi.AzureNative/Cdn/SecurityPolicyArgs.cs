namespace Pulumi.AzureNative.Cdn;

/// <summary>What <see cref="SecurityPolicy"/> takes.</summary>
public sealed class SecurityPolicyArgs : ResourceArgs
{
    [Input("parameters")] public Input<Inputs.SecurityPolicyWebApplicationFirewallParametersArgs>? Parameters { get; set; }

    [Input("profileName", required: true)] public Input<string> ProfileName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("securityPolicyName")] public Input<string>? SecurityPolicyName { get; set; }
}

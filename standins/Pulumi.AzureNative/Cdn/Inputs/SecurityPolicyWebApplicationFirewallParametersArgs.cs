namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class SecurityPolicyWebApplicationFirewallParametersArgs : ResourceArgs
{
    [Input("associations")] private InputList<SecurityPolicyWebApplicationFirewallAssociationArgs>? _associations;
    public InputList<SecurityPolicyWebApplicationFirewallAssociationArgs> Associations
    {
        get => _associations ??= [];
        set => _associations = value;
    }

    [Input("type", required: true)] public Input<string> Type { get; set; } = null!;

    [Input("wafPolicy")] public Input<ResourceReferenceArgs>? WafPolicy { get; set; }
}

namespace Pulumi.AzureNative.Network;

/// <summary>What <see cref="NetworkSecurityGroup"/> takes.</summary>
public sealed class NetworkSecurityGroupArgs : ResourceArgs
{
    [Input("flushConnection")] public Input<bool>? FlushConnection { get; set; }

    [Input("id")] public Input<string>? Id { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("networkSecurityGroupName")] public Input<string>? NetworkSecurityGroupName { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("securityRules")] private InputList<Inputs.SecurityRuleArgs>? _securityRules;
    public InputList<Inputs.SecurityRuleArgs> SecurityRules
    {
        get => _securityRules ??= [];
        set => _securityRules = value;
    }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

namespace Pulumi.AzureNative.FrontDoor;

/// <summary>What <see cref="Policy"/> takes.</summary>
public sealed class PolicyArgs : ResourceArgs
{
    [Input("customRules")] public Input<Inputs.CustomRuleListArgs>? CustomRules { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("managedRules")] public Input<Inputs.ManagedRuleSetListArgs>? ManagedRules { get; set; }

    [Input("policyName")] public Input<string>? PolicyName { get; set; }

    [Input("policySettings")] public Input<Inputs.PolicySettingsArgs>? PolicySettings { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sku")] public Input<Inputs.SkuArgs>? Sku { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

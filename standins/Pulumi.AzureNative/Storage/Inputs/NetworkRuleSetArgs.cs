namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class NetworkRuleSetArgs : ResourceArgs
{
    [Input("bypass")] public InputUnion<string, Bypass>? Bypass { get; set; } = "AzureServices";

    [Input("defaultAction", required: true)] public Input<DefaultAction> DefaultAction { get; set; } = Pulumi.AzureNative.Storage.DefaultAction.Allow;

    [Input("ipRules")] private InputList<IPRuleArgs>? _ipRules;
    public InputList<IPRuleArgs> IpRules
    {
        get => _ipRules ??= [];
        set => _ipRules = value;
    }

    [Input("resourceAccessRules")] private InputList<ResourceAccessRuleArgs>? _resourceAccessRules;
    public InputList<ResourceAccessRuleArgs> ResourceAccessRules
    {
        get => _resourceAccessRules ??= [];
        set => _resourceAccessRules = value;
    }

    [Input("virtualNetworkRules")] private InputList<VirtualNetworkRuleArgs>? _virtualNetworkRules;
    public InputList<VirtualNetworkRuleArgs> VirtualNetworkRules
    {
        get => _virtualNetworkRules ??= [];
        set => _virtualNetworkRules = value;
    }
}

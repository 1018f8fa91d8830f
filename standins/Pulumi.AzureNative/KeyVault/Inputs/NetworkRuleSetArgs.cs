namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class NetworkRuleSetArgs : ResourceArgs
{
    [Input("bypass")] public InputUnion<string, NetworkRuleBypassOptions>? Bypass { get; set; }

    [Input("defaultAction")] public InputUnion<string, NetworkRuleAction>? DefaultAction { get; set; }

    [Input("ipRules")] private InputList<IPRuleArgs>? _ipRules;
    public InputList<IPRuleArgs> IpRules
    {
        get => _ipRules ??= [];
        set => _ipRules = value;
    }

    [Input("virtualNetworkRules")] private InputList<VirtualNetworkRuleArgs>? _virtualNetworkRules;
    public InputList<VirtualNetworkRuleArgs> VirtualNetworkRules
    {
        get => _virtualNetworkRules ??= [];
        set => _virtualNetworkRules = value;
    }
}

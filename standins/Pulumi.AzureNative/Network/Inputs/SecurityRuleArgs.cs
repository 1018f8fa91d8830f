namespace Pulumi.AzureNative.Network.Inputs;

public sealed class SecurityRuleArgs : ResourceArgs
{
    [Input("access", required: true)] public InputUnion<string, SecurityRuleAccess> Access { get; set; } = null!;

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("destinationAddressPrefix")] public Input<string>? DestinationAddressPrefix { get; set; }

    [Input("destinationAddressPrefixes")] private InputList<string>? _destinationAddressPrefixes;
    public InputList<string> DestinationAddressPrefixes
    {
        get => _destinationAddressPrefixes ??= [];
        set => _destinationAddressPrefixes = value;
    }

    [Input("destinationPortRange")] public Input<string>? DestinationPortRange { get; set; }

    [Input("destinationPortRanges")] private InputList<string>? _destinationPortRanges;
    public InputList<string> DestinationPortRanges
    {
        get => _destinationPortRanges ??= [];
        set => _destinationPortRanges = value;
    }

    [Input("direction", required: true)] public InputUnion<string, SecurityRuleDirection> Direction { get; set; } = null!;

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("priority")] public Input<int>? Priority { get; set; }

    [Input("protocol", required: true)] public InputUnion<string, SecurityRuleProtocol> Protocol { get; set; } = null!;

    [Input("sourceAddressPrefix")] public Input<string>? SourceAddressPrefix { get; set; }

    [Input("sourceAddressPrefixes")] private InputList<string>? _sourceAddressPrefixes;
    public InputList<string> SourceAddressPrefixes
    {
        get => _sourceAddressPrefixes ??= [];
        set => _sourceAddressPrefixes = value;
    }

    [Input("sourcePortRange")] public Input<string>? SourcePortRange { get; set; }

    [Input("sourcePortRanges")] private InputList<string>? _sourcePortRanges;
    public InputList<string> SourcePortRanges
    {
        get => _sourcePortRanges ??= [];
        set => _sourcePortRanges = value;
    }
}

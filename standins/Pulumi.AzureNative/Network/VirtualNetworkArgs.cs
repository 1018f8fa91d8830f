namespace Pulumi.AzureNative.Network;

/// <summary>What <see cref="VirtualNetwork"/> takes.</summary>
public sealed class VirtualNetworkArgs : ResourceArgs
{
    [Input("addressSpace")] public Input<Inputs.AddressSpaceArgs>? AddressSpace { get; set; }

    [Input("dhcpOptions")] public Input<Inputs.DhcpOptionsArgs>? DhcpOptions { get; set; }

    [Input("enableDdosProtection")] public Input<bool>? EnableDdosProtection { get; set; } = false;

    [Input("encryption")] public Input<Inputs.VirtualNetworkEncryptionArgs>? Encryption { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("privateEndpointVNetPolicies")] public InputUnion<string, PrivateEndpointVNetPolicies>? PrivateEndpointVNetPolicies { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("subnets")] private InputList<Inputs.SubnetArgs>? _subnets;
    public InputList<Inputs.SubnetArgs> Subnets
    {
        get => _subnets ??= [];
        set => _subnets = value;
    }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("virtualNetworkName")] public Input<string>? VirtualNetworkName { get; set; }
}

namespace Pulumi.AzureNative.Network;

/// <summary>What <see cref="Subnet"/> takes.</summary>
public sealed class SubnetArgs : ResourceArgs
{
    [Input("addressPrefix")] public Input<string>? AddressPrefix { get; set; }

    [Input("addressPrefixes")] private InputList<string>? _addressPrefixes;
    public InputList<string> AddressPrefixes
    {
        get => _addressPrefixes ??= [];
        set => _addressPrefixes = value;
    }

    [Input("defaultOutboundAccess")] public Input<bool>? DefaultOutboundAccess { get; set; }

    [Input("delegations")] private InputList<Inputs.DelegationArgs>? _delegations;
    public InputList<Inputs.DelegationArgs> Delegations
    {
        get => _delegations ??= [];
        set => _delegations = value;
    }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("natGateway")] public Input<Inputs.SubResourceArgs>? NatGateway { get; set; }

    [Input("networkSecurityGroup")] public Input<Inputs.NetworkSecurityGroupArgs>? NetworkSecurityGroup { get; set; }

    [Input("privateEndpointNetworkPolicies")]
    public InputUnion<string, VirtualNetworkPrivateEndpointNetworkPolicies>? PrivateEndpointNetworkPolicies { get; set; } = "Disabled";

    [Input("privateLinkServiceNetworkPolicies")]
    public InputUnion<string, VirtualNetworkPrivateLinkServiceNetworkPolicies>? PrivateLinkServiceNetworkPolicies { get; set; } = "Enabled";

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("serviceEndpoints")] private InputList<Inputs.ServiceEndpointPropertiesFormatArgs>? _serviceEndpoints;
    public InputList<Inputs.ServiceEndpointPropertiesFormatArgs> ServiceEndpoints
    {
        get => _serviceEndpoints ??= [];
        set => _serviceEndpoints = value;
    }

    [Input("subnetName")] public Input<string>? SubnetName { get; set; }

    [Input("virtualNetworkName", required: true)] public Input<string> VirtualNetworkName { get; set; } = null!;
}

namespace Pulumi.AzureNative.Network;

/// <summary>azure-native:network:VirtualNetwork, API version 2024-05-01.</summary>
[AzureResource("azure-native:network:VirtualNetwork", "Microsoft.Network/virtualNetworks/{virtualNetworkName}")]
public partial class VirtualNetwork : CustomResource
{
    public VirtualNetwork(string name, VirtualNetworkArgs args, CustomResourceOptions? options = null)
        : base("azure-native:network:VirtualNetwork", name, args ?? new VirtualNetworkArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

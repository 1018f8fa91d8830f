namespace Pulumi.AzureNative.PrivateDns;

/// <summary>azure-native:privatedns:VirtualNetworkLink, API version 2024-06-01.</summary>
[AzureResource(
    "azure-native:privatedns:VirtualNetworkLink",
    "Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}")]
public partial class VirtualNetworkLink : CustomResource
{
    public VirtualNetworkLink(string name, VirtualNetworkLinkArgs args, CustomResourceOptions? options = null)
        : base("azure-native:privatedns:VirtualNetworkLink", name, args ?? new VirtualNetworkLinkArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

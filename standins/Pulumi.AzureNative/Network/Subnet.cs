namespace Pulumi.AzureNative.Network;

/// <summary>azure-native:network:Subnet, API version 2024-05-01.</summary>
[AzureResource("azure-native:network:Subnet", "Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}")]
public partial class Subnet : CustomResource
{
    public Subnet(string name, SubnetArgs args, CustomResourceOptions? options = null)
        : base("azure-native:network:Subnet", name, args ?? new SubnetArgs(), options)
    {
    }

    [Output("name")] public Output<string?> Name { get; private set; } = null!;
}

namespace Pulumi.AzureNative.Network;

/// <summary>azure-native:network:NetworkSecurityGroup, API version 2024-05-01.</summary>
[AzureResource("azure-native:network:NetworkSecurityGroup", "Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}")]
public partial class NetworkSecurityGroup : CustomResource
{
    public NetworkSecurityGroup(string name, NetworkSecurityGroupArgs args, CustomResourceOptions? options = null)
        : base("azure-native:network:NetworkSecurityGroup", name, args ?? new NetworkSecurityGroupArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

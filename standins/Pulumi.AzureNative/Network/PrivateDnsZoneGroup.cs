namespace Pulumi.AzureNative.Network;

/// <summary>azure-native:network:PrivateDnsZoneGroup, API version 2024-05-01.</summary>
[AzureResource(
    "azure-native:network:PrivateDnsZoneGroup",
    "Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}")]
public partial class PrivateDnsZoneGroup : CustomResource
{
    public PrivateDnsZoneGroup(string name, PrivateDnsZoneGroupArgs args, CustomResourceOptions? options = null)
        : base("azure-native:network:PrivateDnsZoneGroup", name, args ?? new PrivateDnsZoneGroupArgs(), options)
    {
    }
}

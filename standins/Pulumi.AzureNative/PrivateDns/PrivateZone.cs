namespace Pulumi.AzureNative.PrivateDns;

/// <summary>azure-native:privatedns:PrivateZone, API version 2024-06-01.</summary>
[AzureResource("azure-native:privatedns:PrivateZone", "Microsoft.Network/privateDnsZones/{privateZoneName}")]
public partial class PrivateZone : CustomResource
{
    public PrivateZone(string name, PrivateZoneArgs args, CustomResourceOptions? options = null)
        : base("azure-native:privatedns:PrivateZone", name, args ?? new PrivateZoneArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

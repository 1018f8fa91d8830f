namespace Pulumi.AzureNative.Network;

/// <summary>azure-native:network:PrivateEndpoint, API version 2024-05-01.</summary>
[AzureResource("azure-native:network:PrivateEndpoint", "Microsoft.Network/privateEndpoints/{privateEndpointName}")]
public partial class PrivateEndpoint : CustomResource
{
    public PrivateEndpoint(string name, PrivateEndpointArgs args, CustomResourceOptions? options = null)
        : base("azure-native:network:PrivateEndpoint", name, args ?? new PrivateEndpointArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:AFDEndpoint, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:AFDEndpoint", "Microsoft.Cdn/profiles/{profileName}/afdEndpoints/{endpointName}")]
public partial class AFDEndpoint : CustomResource
{
    public AFDEndpoint(string name, AFDEndpointArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:AFDEndpoint", name, args ?? new AFDEndpointArgs(), options)
    {
    }

    [Output("hostName")] public Output<string> HostName { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

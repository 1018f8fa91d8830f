namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:Route, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:Route", "Microsoft.Cdn/profiles/{profileName}/afdEndpoints/{endpointName}/routes/{routeName}")]
public partial class Route : CustomResource
{
    public Route(string name, RouteArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:Route", name, args ?? new RouteArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

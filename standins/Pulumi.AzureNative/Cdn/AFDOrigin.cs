namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:AFDOrigin, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:AFDOrigin", "Microsoft.Cdn/profiles/{profileName}/originGroups/{originGroupName}/origins/{originName}")]
public partial class AFDOrigin : CustomResource
{
    public AFDOrigin(string name, AFDOriginArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:AFDOrigin", name, args ?? new AFDOriginArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

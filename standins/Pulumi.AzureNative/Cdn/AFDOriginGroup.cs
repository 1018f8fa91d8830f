namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:AFDOriginGroup, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:AFDOriginGroup", "Microsoft.Cdn/profiles/{profileName}/originGroups/{originGroupName}")]
public partial class AFDOriginGroup : CustomResource
{
    public AFDOriginGroup(string name, AFDOriginGroupArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:AFDOriginGroup", name, args ?? new AFDOriginGroupArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

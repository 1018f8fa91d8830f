namespace Pulumi.AzureNative.Cdn;

/// <summary>azure-native:cdn:Profile, API version 2025-06-01.</summary>
[AzureResource("azure-native:cdn:Profile", "Microsoft.Cdn/profiles/{profileName}")]
public partial class Profile : CustomResource
{
    public Profile(string name, ProfileArgs args, CustomResourceOptions? options = null)
        : base("azure-native:cdn:Profile", name, args ?? new ProfileArgs(), options)
    {
    }

    [Output("frontDoorId")] public Output<string> FrontDoorId { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

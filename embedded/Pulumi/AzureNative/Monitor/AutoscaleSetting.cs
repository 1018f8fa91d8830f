namespace Pulumi.AzureNative.Monitor;

/// <summary>azure-native:monitor:AutoscaleSetting, API version 2021-05-01-preview.</summary>
[AzureResource("azure-native:monitor:AutoscaleSetting", "Microsoft.Insights/autoscalesettings/{autoscaleSettingName}")]
public partial class AutoscaleSetting : CustomResource
{
    public AutoscaleSetting(string name, AutoscaleSettingArgs args, CustomResourceOptions? options = null)
        : base("azure-native:monitor:AutoscaleSetting", name, args ?? new AutoscaleSettingArgs(), options)
    {
    }
}

namespace Pulumi.AzureNative.Web;

/// <summary>azure-native:web:AppServicePlan, API version 2025-05-01.</summary>
[AzureResource("azure-native:web:AppServicePlan", "Microsoft.Web/serverfarms/{name}")]
public partial class AppServicePlan : CustomResource
{
    public AppServicePlan(string name, AppServicePlanArgs args, CustomResourceOptions? options = null)
        : base("azure-native:web:AppServicePlan", name, args ?? new AppServicePlanArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

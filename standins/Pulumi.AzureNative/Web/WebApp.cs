namespace Pulumi.AzureNative.Web;

/// <summary>azure-native:web:WebApp, API version 2025-05-01.</summary>
[AzureResource("azure-native:web:WebApp", "Microsoft.Web/sites/{name}")]
public partial class WebApp : CustomResource
{
    public WebApp(string name, WebAppArgs args, CustomResourceOptions? options = null)
        : base("azure-native:web:WebApp", name, args ?? new WebAppArgs(), options)
    {
    }

    [Output("defaultHostName")] public Output<string> DefaultHostName { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

namespace Pulumi.AzureNative.ApplicationInsights;

/// <summary>azure-native:applicationinsights:Component, API version 2020-02-02.</summary>
[AzureResource("azure-native:applicationinsights:Component", "Microsoft.Insights/components/{resourceName}")]
public partial class Component : CustomResource
{
    public Component(string name, ComponentArgs args, CustomResourceOptions? options = null)
        : base("azure-native:applicationinsights:Component", name, args ?? new ComponentArgs(), options)
    {
    }

    [Output("appId")] public Output<string> AppId { get; private set; } = null!;

    [Output("connectionString")] public Output<string> ConnectionString { get; private set; } = null!;

    [Output("instrumentationKey")] public Output<string> InstrumentationKey { get; private set; } = null!;

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("tenantId")] public Output<string> TenantId { get; private set; } = null!;
}

namespace Pulumi.AzureNative.Monitor;

/// <summary>azure-native:monitor:MetricAlert, API version 2018-03-01.</summary>
[AzureResource("azure-native:monitor:MetricAlert", "Microsoft.Insights/metricAlerts/{ruleName}")]
public partial class MetricAlert : CustomResource
{
    public MetricAlert(string name, MetricAlertArgs args, CustomResourceOptions? options = null)
        : base("azure-native:monitor:MetricAlert", name, args ?? new MetricAlertArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

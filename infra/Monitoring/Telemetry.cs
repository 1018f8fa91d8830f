using Analytics.Infra.Access;
using Pulumi;
using ApplicationInsights = Pulumi.AzureNative.ApplicationInsights;
using Monitor = Pulumi.AzureNative.Monitor;
using OperationalInsights = Pulumi.AzureNative.OperationalInsights;

namespace Analytics.Infra.Monitoring;

/// <summary>The workspace that logs and metrics of all rooms end in, and the app's view of it.</summary>
public sealed class Telemetry : ComponentResource
{
    private readonly OperationalInsights.Workspace _workspace;

    public Telemetry(string name, StackContext context, ComponentResourceOptions? options = null)
        : base("analytics:infra:Telemetry", name, options)
    {
        var (group, settings, _, identity) = context;
        _workspace = new OperationalInsights.Workspace(
            "analytics",
            new OperationalInsights.WorkspaceArgs
            {
                ResourceGroupName = group,
                Sku = new OperationalInsights.Inputs.WorkspaceSkuArgs { Name = OperationalInsights.WorkspaceSkuNameEnum.PerGB2018 },
                RetentionInDays = settings.LogRetentionDays,
                WorkspaceCapping = new OperationalInsights.Inputs.WorkspaceCappingArgs { DailyQuotaGb = settings.LogDailyQuotaGb },
                Features = new OperationalInsights.Inputs.WorkspaceFeaturesArgs { DisableLocalAuth = true },
            },
            new CustomResourceOptions { Parent = this });
        var insights = new ApplicationInsights.Component(
            "analytics",
            new ApplicationInsights.ComponentArgs
            {
                ResourceGroupName = group,
                Kind = "web",
                ApplicationType = ApplicationInsights.ApplicationType.Web,
                IngestionMode = ApplicationInsights.IngestionMode.LogAnalytics,
                WorkspaceResourceId = _workspace.Id,
                DisableLocalAuth = true,
            },
            new CustomResourceOptions { Parent = this });
        ConnectionString = insights.ConnectionString;
        identity.Grant("telemetry", insights.Id, Role.MonitoringMetricsPublisher);
        RegisterOutputs();
    }

    /// <summary>The workspace, which alert queries read.</summary>
    public Output<string> WorkspaceId => _workspace.Id;

    /// <summary>Where the app sends its telemetry.</summary>
    public Output<string> ConnectionString { get; }

    /// <summary>Sends the logs of a resource, and its metrics, to the workspace.</summary>
    public void Watch(string name, Input<string> resourceId, Diagnostics diagnostics) =>
        _ = new Monitor.DiagnosticSetting(
            name,
            new Monitor.DiagnosticSettingArgs
            {
                Name = "to-workspace",
                ResourceUri = resourceId,
                WorkspaceId = _workspace.Id,
                Logs = diagnostics.LogSettings(),
                Metrics = { new Monitor.Inputs.DiagnosticsMetricSettingsArgs { Category = diagnostics.MetricCategory, Enabled = true } },
            },
            new CustomResourceOptions { Parent = this });
}

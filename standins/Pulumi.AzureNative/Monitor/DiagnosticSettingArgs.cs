namespace Pulumi.AzureNative.Monitor;

/// <summary>What <see cref="DiagnosticSetting"/> takes.</summary>
public sealed class DiagnosticSettingArgs : ResourceArgs
{
    [Input("eventHubAuthorizationRuleId")] public Input<string>? EventHubAuthorizationRuleId { get; set; }

    [Input("eventHubName")] public Input<string>? EventHubName { get; set; }

    [Input("logAnalyticsDestinationType")] public Input<string>? LogAnalyticsDestinationType { get; set; }

    [Input("logs")] private InputList<Inputs.DiagnosticsLogSettingsArgs>? _logs;
    public InputList<Inputs.DiagnosticsLogSettingsArgs> Logs
    {
        get => _logs ??= [];
        set => _logs = value;
    }

    [Input("marketplacePartnerId")] public Input<string>? MarketplacePartnerId { get; set; }

    [Input("metrics")] private InputList<Inputs.DiagnosticsMetricSettingsArgs>? _metrics;
    public InputList<Inputs.DiagnosticsMetricSettingsArgs> Metrics
    {
        get => _metrics ??= [];
        set => _metrics = value;
    }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("resourceUri", required: true)] public Input<string> ResourceUri { get; set; } = null!;

    [Input("serviceBusRuleId")] public Input<string>? ServiceBusRuleId { get; set; }

    [Input("storageAccountId")] public Input<string>? StorageAccountId { get; set; }

    [Input("workspaceId")] public Input<string>? WorkspaceId { get; set; }
}

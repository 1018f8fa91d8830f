namespace Pulumi.AzureNative.ApplicationInsights;

/// <summary>What <see cref="Component"/> takes.</summary>
public sealed class ComponentArgs : ResourceArgs
{
    [Input("applicationType", required: true)] public InputUnion<string, ApplicationType> ApplicationType { get; set; } = "web";

    [Input("disableIpMasking")] public Input<bool>? DisableIpMasking { get; set; }

    [Input("disableLocalAuth")] public Input<bool>? DisableLocalAuth { get; set; }

    [Input("flowType")] public InputUnion<string, FlowType>? FlowType { get; set; } = "Bluefield";

    [Input("forceCustomerStorageForProfiler")] public Input<bool>? ForceCustomerStorageForProfiler { get; set; }

    [Input("hockeyAppId")] public Input<string>? HockeyAppId { get; set; }

    [Input("immediatePurgeDataOn30Days")] public Input<bool>? ImmediatePurgeDataOn30Days { get; set; }

    [Input("ingestionMode")] public InputUnion<string, IngestionMode>? IngestionMode { get; set; } = "LogAnalytics";

    [Input("kind", required: true)] public Input<string> Kind { get; set; } = null!;

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("publicNetworkAccessForIngestion")]
    public InputUnion<string, PublicNetworkAccessType>? PublicNetworkAccessForIngestion { get; set; } = "Enabled";

    [Input("publicNetworkAccessForQuery")]
    public InputUnion<string, PublicNetworkAccessType>? PublicNetworkAccessForQuery { get; set; } = "Enabled";

    [Input("requestSource")] public InputUnion<string, RequestSource>? RequestSource { get; set; } = "rest";

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("resourceName")] public Input<string>? ResourceName { get; set; }

    [Input("retentionInDays")] public Input<int>? RetentionInDays { get; set; }

    [Input("samplingPercentage")] public Input<double>? SamplingPercentage { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("workspaceResourceId")] public Input<string>? WorkspaceResourceId { get; set; }
}

namespace Pulumi.AzureNative.OperationalInsights.Inputs;

public sealed class WorkspaceFeaturesArgs : ResourceArgs
{
    [Input("clusterResourceId")] public Input<string>? ClusterResourceId { get; set; }

    [Input("disableLocalAuth")] public Input<bool>? DisableLocalAuth { get; set; }

    [Input("enableDataExport")] public Input<bool>? EnableDataExport { get; set; }

    [Input("enableLogAccessUsingOnlyResourcePermissions")] public Input<bool>? EnableLogAccessUsingOnlyResourcePermissions { get; set; }

    [Input("immediatePurgeDataOn30Days")] public Input<bool>? ImmediatePurgeDataOn30Days { get; set; }
}

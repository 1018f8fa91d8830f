namespace Pulumi.AzureNative.OperationalInsights.Inputs;

public sealed class WorkspaceCappingArgs : ResourceArgs
{
    [Input("dailyQuotaGb")] public Input<double>? DailyQuotaGb { get; set; }
}

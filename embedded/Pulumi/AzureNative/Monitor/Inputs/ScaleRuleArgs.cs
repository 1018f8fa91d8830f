namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ScaleRuleArgs : ResourceArgs
{
    [Input("metricTrigger", required: true)] public Input<MetricTriggerArgs> MetricTrigger { get; set; } = null!;

    [Input("scaleAction", required: true)] public Input<ScaleActionArgs> ScaleAction { get; set; } = null!;
}

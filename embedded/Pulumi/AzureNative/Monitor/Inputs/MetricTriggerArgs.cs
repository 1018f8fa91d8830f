namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricTriggerArgs : ResourceArgs
{
    [Input("dimensions")] private InputList<ScaleRuleMetricDimensionArgs>? _dimensions;
    public InputList<ScaleRuleMetricDimensionArgs> Dimensions
    {
        get => _dimensions ??= [];
        set => _dimensions = value;
    }

    [Input("dividePerInstance")] public Input<bool>? DividePerInstance { get; set; }

    [Input("metricName", required: true)] public Input<string> MetricName { get; set; } = null!;

    [Input("metricNamespace")] public Input<string>? MetricNamespace { get; set; }

    [Input("metricResourceLocation")] public Input<string>? MetricResourceLocation { get; set; }

    [Input("metricResourceUri", required: true)] public Input<string> MetricResourceUri { get; set; } = null!;

    [Input("operator", required: true)] public Input<ComparisonOperationType> Operator { get; set; } = null!;

    [Input("statistic", required: true)] public Input<MetricStatisticType> Statistic { get; set; } = null!;

    [Input("threshold", required: true)] public Input<double> Threshold { get; set; } = null!;

    [Input("timeAggregation", required: true)] public Input<TimeAggregationType> TimeAggregation { get; set; } = null!;

    [Input("timeGrain", required: true)] public Input<string> TimeGrain { get; set; } = null!;

    [Input("timeWindow", required: true)] public Input<string> TimeWindow { get; set; } = null!;
}

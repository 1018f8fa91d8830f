namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricCriteriaArgs : ResourceArgs
{
    [Input("criterionType", required: true)] public Input<string> CriterionType { get; set; } = null!;

    [Input("dimensions")] private InputList<MetricDimensionArgs>? _dimensions;
    public InputList<MetricDimensionArgs> Dimensions
    {
        get => _dimensions ??= [];
        set => _dimensions = value;
    }

    [Input("metricName", required: true)] public Input<string> MetricName { get; set; } = null!;

    [Input("metricNamespace")] public Input<string>? MetricNamespace { get; set; }

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("operator", required: true)] public InputUnion<string, Operator> Operator { get; set; } = null!;

    [Input("skipMetricValidation")] public Input<bool>? SkipMetricValidation { get; set; }

    [Input("threshold", required: true)] public Input<double> Threshold { get; set; } = null!;

    [Input("timeAggregation", required: true)] public InputUnion<string, AggregationTypeEnum> TimeAggregation { get; set; } = null!;
}

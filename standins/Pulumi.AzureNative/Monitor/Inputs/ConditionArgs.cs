namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ConditionArgs : ResourceArgs
{
    [Input("alertSensitivity")] public Input<string>? AlertSensitivity { get; set; }

    [Input("criterionType")] public InputUnion<string, CriterionType>? CriterionType { get; set; }

    [Input("dimensions")] private InputList<DimensionArgs>? _dimensions;
    public InputList<DimensionArgs> Dimensions
    {
        get => _dimensions ??= [];
        set => _dimensions = value;
    }

    [Input("failingPeriods")] public Input<ConditionFailingPeriodsArgs>? FailingPeriods { get; set; }

    [Input("ignoreDataBefore")] public Input<string>? IgnoreDataBefore { get; set; }

    [Input("metricMeasureColumn")] public Input<string>? MetricMeasureColumn { get; set; }

    [Input("metricName")] public Input<string>? MetricName { get; set; }

    [Input("minRecurrenceCount")] public Input<double>? MinRecurrenceCount { get; set; }

    [Input("operator")] public InputUnion<string, ConditionOperator>? Operator { get; set; }

    [Input("query")] public Input<string>? Query { get; set; }

    [Input("resourceIdColumn")] public Input<string>? ResourceIdColumn { get; set; }

    [Input("threshold")] public Input<double>? Threshold { get; set; }

    [Input("timeAggregation")] public InputUnion<string, TimeAggregation>? TimeAggregation { get; set; }
}

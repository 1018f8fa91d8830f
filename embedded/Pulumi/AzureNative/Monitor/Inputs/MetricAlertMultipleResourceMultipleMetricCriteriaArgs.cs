namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricAlertMultipleResourceMultipleMetricCriteriaArgs : ResourceArgs
{
    [Input("allOf")] private InputList<Union<DynamicMetricCriteriaArgs, MetricCriteriaArgs>>? _allOf;
    public InputList<Union<DynamicMetricCriteriaArgs, MetricCriteriaArgs>> AllOf
    {
        get => _allOf ??= [];
        set => _allOf = value;
    }

    [Input("odataType", required: true)] public Input<string> OdataType { get; set; } = null!;
}

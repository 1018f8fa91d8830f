namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricAlertSingleResourceMultipleMetricCriteriaArgs : ResourceArgs
{
    [Input("allOf")] private InputList<MetricCriteriaArgs>? _allOf;
    public InputList<MetricCriteriaArgs> AllOf
    {
        get => _allOf ??= [];
        set => _allOf = value;
    }

    [Input("odataType", required: true)] public Input<string> OdataType { get; set; } = null!;
}

namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ScaleRuleMetricDimensionArgs : ResourceArgs
{
    [Input("dimensionName", required: true)] public Input<string> DimensionName { get; set; } = null!;

    [Input("operator", required: true)] public InputUnion<string, ScaleRuleMetricDimensionOperationType> Operator { get; set; } = null!;

    [Input("values", required: true)] private InputList<string>? _values;
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }
}

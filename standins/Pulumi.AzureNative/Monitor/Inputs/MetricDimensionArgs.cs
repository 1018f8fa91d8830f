namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricDimensionArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("operator", required: true)] public Input<string> Operator { get; set; } = null!;

    [Input("values", required: true)] private InputList<string>? _values;
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }
}

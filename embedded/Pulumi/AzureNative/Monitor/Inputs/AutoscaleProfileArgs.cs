namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class AutoscaleProfileArgs : ResourceArgs
{
    [Input("capacity", required: true)] public Input<ScaleCapacityArgs> Capacity { get; set; } = null!;

    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("rules", required: true)] private InputList<ScaleRuleArgs>? _rules;
    public InputList<ScaleRuleArgs> Rules
    {
        get => _rules ??= [];
        set => _rules = value;
    }
}

namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ScaleCapacityArgs : ResourceArgs
{
    [Input("default", required: true)] public Input<string> Default { get; set; } = null!;

    [Input("maximum", required: true)] public Input<string> Maximum { get; set; } = null!;

    [Input("minimum", required: true)] public Input<string> Minimum { get; set; } = null!;
}

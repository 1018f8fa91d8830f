namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ScaleActionArgs : ResourceArgs
{
    [Input("cooldown", required: true)] public Input<string> Cooldown { get; set; } = null!;

    [Input("direction", required: true)] public Input<ScaleDirection> Direction { get; set; } = null!;

    [Input("type", required: true)] public Input<ScaleType> Type { get; set; } = null!;

    [Input("value")] public Input<string>? Value { get; set; } = "1";
}

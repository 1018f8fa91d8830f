namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class DiagnosticsLogSettingsArgs : ResourceArgs
{
    [Input("category")] public Input<string>? Category { get; set; }

    [Input("categoryGroup")] public Input<string>? CategoryGroup { get; set; }

    [Input("enabled", required: true)] public Input<bool> Enabled { get; set; } = null!;
}

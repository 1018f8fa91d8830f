namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class DiagnosticsMetricSettingsArgs : ResourceArgs
{
    [Input("category")] public Input<string>? Category { get; set; }

    [Input("enabled", required: true)] public Input<bool> Enabled { get; set; } = null!;

    [Input("timeGrain")] public Input<string>? TimeGrain { get; set; }
}

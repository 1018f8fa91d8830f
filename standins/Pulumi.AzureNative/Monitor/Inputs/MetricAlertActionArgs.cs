namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class MetricAlertActionArgs : ResourceArgs
{
    [Input("actionGroupId")] public Input<string>? ActionGroupId { get; set; }

    [Input("webHookProperties")] private InputMap<string>? _webHookProperties;
    public InputMap<string> WebHookProperties
    {
        get => _webHookProperties ??= [];
        set => _webHookProperties = value;
    }
}

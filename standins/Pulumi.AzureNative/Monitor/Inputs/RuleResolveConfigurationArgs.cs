namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class RuleResolveConfigurationArgs : ResourceArgs
{
    [Input("autoResolved")] public Input<bool>? AutoResolved { get; set; }

    [Input("timeToResolve")] public Input<string>? TimeToResolve { get; set; }
}

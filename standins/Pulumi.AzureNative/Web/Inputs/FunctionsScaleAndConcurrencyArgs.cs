namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsScaleAndConcurrencyArgs : ResourceArgs
{
    [Input("alwaysReady")] private InputList<FunctionsAlwaysReadyConfigArgs>? _alwaysReady;
    public InputList<FunctionsAlwaysReadyConfigArgs> AlwaysReady
    {
        get => _alwaysReady ??= [];
        set => _alwaysReady = value;
    }

    [Input("instanceMemoryMB")] public Input<int>? InstanceMemoryMB { get; set; }

    [Input("maximumInstanceCount")] public Input<int>? MaximumInstanceCount { get; set; }

    [Input("triggers")] public Input<FunctionsScaleAndConcurrencyTriggersArgs>? Triggers { get; set; }
}

namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsScaleAndConcurrencyTriggersHttpArgs : ResourceArgs
{
    [Input("perInstanceConcurrency")] public Input<int>? PerInstanceConcurrency { get; set; }
}

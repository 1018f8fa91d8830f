namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsScaleAndConcurrencyTriggersArgs : ResourceArgs
{
    [Input("http")] public Input<FunctionsScaleAndConcurrencyTriggersHttpArgs>? Http { get; set; }
}

namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionAppConfigArgs : ResourceArgs
{
    [Input("deployment")] public Input<FunctionsDeploymentArgs>? Deployment { get; set; }

    [Input("runtime")] public Input<FunctionsRuntimeArgs>? Runtime { get; set; }

    [Input("scaleAndConcurrency")] public Input<FunctionsScaleAndConcurrencyArgs>? ScaleAndConcurrency { get; set; }

    [Input("siteUpdateStrategy")] public Input<FunctionsSiteUpdateStrategyArgs>? SiteUpdateStrategy { get; set; }
}

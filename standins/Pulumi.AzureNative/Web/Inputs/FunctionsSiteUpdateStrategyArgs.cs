namespace Pulumi.AzureNative.Web.Inputs;

public sealed class FunctionsSiteUpdateStrategyArgs : ResourceArgs
{
    [Input("type")] public InputUnion<string, SiteUpdateStrategyType>? Type { get; set; }
}

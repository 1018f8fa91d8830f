namespace Pulumi.AzureNative.Web.Inputs;

public sealed class ApiDefinitionInfoArgs : ResourceArgs
{
    [Input("url")] public Input<string>? Url { get; set; }
}

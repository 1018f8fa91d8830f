namespace Pulumi.AzureNative.Web.Inputs;

public sealed class NameValuePairArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }

    [Input("value")] public Input<string>? Value { get; set; }
}

namespace Pulumi.AzureNative.Web.Inputs;

public sealed class SkuDescriptionArgs : ResourceArgs
{
    [Input("capacity")] public Input<int>? Capacity { get; set; }

    [Input("family")] public Input<string>? Family { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("size")] public Input<string>? Size { get; set; }

    [Input("tier")] public Input<string>? Tier { get; set; }
}

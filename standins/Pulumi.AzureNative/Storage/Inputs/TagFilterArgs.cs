namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class TagFilterArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("op", required: true)] public Input<string> Op { get; set; } = null!;

    [Input("value", required: true)] public Input<string> Value { get; set; } = null!;
}

namespace Pulumi.AzureNative.EventHub.Inputs;

public sealed class SkuArgs : ResourceArgs
{
    [Input("capacity")] public Input<int>? Capacity { get; set; }

    [Input("name", required: true)] public InputUnion<string, SkuName> Name { get; set; } = null!;

    [Input("tier")] public InputUnion<string, SkuTier>? Tier { get; set; }
}

namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class SkuArgs : ResourceArgs
{
    [Input("name")] public InputUnion<string, SkuName>? Name { get; set; }
}

namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class SkuArgs : ResourceArgs
{
    [Input("name")] public InputUnion<string, SkuName>? Name { get; set; }
}

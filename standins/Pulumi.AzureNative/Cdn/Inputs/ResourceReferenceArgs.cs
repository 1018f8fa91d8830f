namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class ResourceReferenceArgs : ResourceArgs
{
    [Input("id")] public Input<string>? Id { get; set; }
}

namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class ActivatedResourceReferenceArgs : ResourceArgs
{
    [Input("id")] public Input<string>? Id { get; set; }
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class SubnetArgs : ResourceArgs
{
    [Input("id")] public Input<string>? Id { get; set; }
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class NetworkSecurityGroupArgs : ResourceArgs
{
    [Input("id")] public Input<string>? Id { get; set; }
}

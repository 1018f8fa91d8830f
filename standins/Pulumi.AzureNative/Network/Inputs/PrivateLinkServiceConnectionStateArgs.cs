namespace Pulumi.AzureNative.Network.Inputs;

public sealed class PrivateLinkServiceConnectionStateArgs : ResourceArgs
{
    [Input("actionsRequired")] public Input<string>? ActionsRequired { get; set; }

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("status")] public Input<string>? Status { get; set; }
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class PrivateLinkServiceConnectionArgs : ResourceArgs
{
    [Input("groupIds")] private InputList<string>? _groupIds;
    public InputList<string> GroupIds
    {
        get => _groupIds ??= [];
        set => _groupIds = value;
    }

    [Input("id")] public Input<string>? Id { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("privateLinkServiceConnectionState")] public Input<PrivateLinkServiceConnectionStateArgs>? PrivateLinkServiceConnectionState { get; set; }

    [Input("privateLinkServiceId")] public Input<string>? PrivateLinkServiceId { get; set; }

    [Input("requestMessage")] public Input<string>? RequestMessage { get; set; }
}

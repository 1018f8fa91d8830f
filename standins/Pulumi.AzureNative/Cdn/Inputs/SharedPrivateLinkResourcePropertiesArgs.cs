namespace Pulumi.AzureNative.Cdn.Inputs;

public sealed class SharedPrivateLinkResourcePropertiesArgs : ResourceArgs
{
    [Input("groupId")] public Input<string>? GroupId { get; set; }

    [Input("privateLink")] public Input<ResourceReferenceArgs>? PrivateLink { get; set; }

    [Input("privateLinkLocation")] public Input<string>? PrivateLinkLocation { get; set; }

    [Input("requestMessage")] public Input<string>? RequestMessage { get; set; }

    [Input("status")] public Input<SharedPrivateLinkResourceStatus>? Status { get; set; }
}

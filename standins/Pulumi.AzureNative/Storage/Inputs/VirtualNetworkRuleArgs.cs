namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class VirtualNetworkRuleArgs : ResourceArgs
{
    [Input("action")] public Input<Action>? Action { get; set; } = Pulumi.AzureNative.Storage.Action.Allow;

    [Input("state")] public InputUnion<string, State>? State { get; set; }

    [Input("virtualNetworkResourceId", required: true)] public Input<string> VirtualNetworkResourceId { get; set; } = null!;
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class DelegationArgs : ResourceArgs
{
    [Input("actions")] private InputList<string>? _actions;
    public InputList<string> Actions
    {
        get => _actions ??= [];
        set => _actions = value;
    }

    [Input("etag")] public Input<string>? Etag { get; set; }

    [Input("id")] public Input<string>? Id { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("serviceName")] public Input<string>? ServiceName { get; set; }

    [Input("type")] public Input<string>? Type { get; set; }
}

namespace Pulumi.AzureNative.Network.Inputs;

public sealed class ServiceEndpointPropertiesFormatArgs : ResourceArgs
{
    [Input("locations")] private InputList<string>? _locations;
    public InputList<string> Locations
    {
        get => _locations ??= [];
        set => _locations = value;
    }

    [Input("networkIdentifier")] public Input<SubResourceArgs>? NetworkIdentifier { get; set; }

    [Input("provisioningState")] public Input<string>? ProvisioningState { get; set; }

    [Input("service")] public Input<string>? Service { get; set; }
}

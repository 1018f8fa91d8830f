namespace Pulumi.AzureNative.Network;

/// <summary>What <see cref="PrivateDnsZoneGroup"/> takes.</summary>
public sealed class PrivateDnsZoneGroupArgs : ResourceArgs
{
    [Input("id")] public Input<string>? Id { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("privateDnsZoneConfigs")] private InputList<Inputs.PrivateDnsZoneConfigArgs>? _privateDnsZoneConfigs;
    public InputList<Inputs.PrivateDnsZoneConfigArgs> PrivateDnsZoneConfigs
    {
        get => _privateDnsZoneConfigs ??= [];
        set => _privateDnsZoneConfigs = value;
    }

    [Input("privateDnsZoneGroupName")] public Input<string>? PrivateDnsZoneGroupName { get; set; }

    [Input("privateEndpointName", required: true)] public Input<string> PrivateEndpointName { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
}

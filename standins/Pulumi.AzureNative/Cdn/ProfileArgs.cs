namespace Pulumi.AzureNative.Cdn;

/// <summary>What <see cref="Profile"/> takes.</summary>
public sealed class ProfileArgs : ResourceArgs
{
    [Input("identity")] public Input<Inputs.ManagedServiceIdentityArgs>? Identity { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("originResponseTimeoutSeconds")] public Input<int>? OriginResponseTimeoutSeconds { get; set; }

    [Input("profileName")] public Input<string>? ProfileName { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sku", required: true)] public Input<Inputs.SkuArgs> Sku { get; set; } = null!;

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

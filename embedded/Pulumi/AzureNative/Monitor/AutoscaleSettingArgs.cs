namespace Pulumi.AzureNative.Monitor;

/// <summary>What <see cref="AutoscaleSetting"/> takes.</summary>
public sealed class AutoscaleSettingArgs : ResourceArgs
{
    [Input("autoscaleSettingName")] public Input<string>? AutoscaleSettingName { get; set; }

    [Input("enabled")] public Input<bool>? Enabled { get; set; } = false;

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("name")] public Input<string>? Name { get; set; }

    [Input("profiles", required: true)] private InputList<Inputs.AutoscaleProfileArgs>? _profiles;
    public InputList<Inputs.AutoscaleProfileArgs> Profiles
    {
        get => _profiles ??= [];
        set => _profiles = value;
    }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("targetResourceLocation")] public Input<string>? TargetResourceLocation { get; set; }

    [Input("targetResourceUri")] public Input<string>? TargetResourceUri { get; set; }
}

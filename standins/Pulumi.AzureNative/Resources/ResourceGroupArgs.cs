namespace Pulumi.AzureNative.Resources;

/// <summary>What <see cref="ResourceGroup"/> takes.</summary>
public sealed class ResourceGroupArgs : ResourceArgs
{
    [Input("location")] public Input<string>? Location { get; set; }

    [Input("managedBy")] public Input<string>? ManagedBy { get; set; }

    [Input("resourceGroupName")] public Input<string>? ResourceGroupName { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

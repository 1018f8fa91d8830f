namespace Pulumi.AzureNative.ManagedIdentity;

/// <summary>What <see cref="UserAssignedIdentity"/> takes.</summary>
public sealed class UserAssignedIdentityArgs : ResourceArgs
{
    [Input("location")] public Input<string>? Location { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("resourceName")] public Input<string>? ResourceName { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

namespace Pulumi.AzureNative.KeyVault;

/// <summary>What <see cref="Key"/> takes.</summary>
public sealed class KeyArgs : ResourceArgs
{
    [Input("keyName")] public Input<string>? KeyName { get; set; }

    [Input("properties", required: true)] public Input<Inputs.KeyPropertiesArgs> Properties { get; set; } = null!;

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("vaultName", required: true)] public Input<string> VaultName { get; set; } = null!;
}

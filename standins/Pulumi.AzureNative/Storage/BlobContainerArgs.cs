namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="BlobContainer"/> takes.</summary>
public sealed class BlobContainerArgs : ResourceArgs
{
    [Input("accountName", required: true)] public Input<string> AccountName { get; set; } = null!;

    [Input("containerName")] public Input<string>? ContainerName { get; set; }

    [Input("defaultEncryptionScope")] public Input<string>? DefaultEncryptionScope { get; set; }

    [Input("denyEncryptionScopeOverride")] public Input<bool>? DenyEncryptionScopeOverride { get; set; }

    [Input("enableNfsV3AllSquash")] public Input<bool>? EnableNfsV3AllSquash { get; set; }

    [Input("enableNfsV3RootSquash")] public Input<bool>? EnableNfsV3RootSquash { get; set; }

    [Input("immutableStorageWithVersioning")] public Input<Inputs.ImmutableStorageWithVersioningArgs>? ImmutableStorageWithVersioning { get; set; }

    [Input("metadata")] private InputMap<string>? _metadata;
    public InputMap<string> Metadata
    {
        get => _metadata ??= [];
        set => _metadata = value;
    }

    [Input("publicAccess")] public Input<PublicAccess>? PublicAccess { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;
}

namespace Pulumi.AzureNative.Storage;

/// <summary>What <see cref="StorageAccount"/> takes.</summary>
public sealed class StorageAccountArgs : ResourceArgs
{
    [Input("accessTier")] public Input<AccessTier>? AccessTier { get; set; }

    [Input("accountName")] public Input<string>? AccountName { get; set; }

    [Input("allowBlobPublicAccess")] public Input<bool>? AllowBlobPublicAccess { get; set; }

    [Input("allowCrossTenantReplication")] public Input<bool>? AllowCrossTenantReplication { get; set; }

    [Input("allowSharedKeyAccess")] public Input<bool>? AllowSharedKeyAccess { get; set; }

    [Input("allowedCopyScope")] public InputUnion<string, AllowedCopyScope>? AllowedCopyScope { get; set; }

    [Input("defaultToOAuthAuthentication")] public Input<bool>? DefaultToOAuthAuthentication { get; set; }

    [Input("dnsEndpointType")] public InputUnion<string, DnsEndpointType>? DnsEndpointType { get; set; }

    [Input("enableExtendedGroups")] public Input<bool>? EnableExtendedGroups { get; set; }

    [Input("enableHttpsTrafficOnly")] public Input<bool>? EnableHttpsTrafficOnly { get; set; }

    [Input("enableNfsV3")] public Input<bool>? EnableNfsV3 { get; set; }

    [Input("encryption")] public Input<Inputs.EncryptionArgs>? Encryption { get; set; }

    [Input("identity")] public Input<Inputs.IdentityArgs>? Identity { get; set; }

    [Input("immutableStorageWithVersioning")] public Input<Inputs.ImmutableStorageAccountArgs>? ImmutableStorageWithVersioning { get; set; }

    [Input("isHnsEnabled")] public Input<bool>? IsHnsEnabled { get; set; }

    [Input("isLocalUserEnabled")] public Input<bool>? IsLocalUserEnabled { get; set; }

    [Input("isSftpEnabled")] public Input<bool>? IsSftpEnabled { get; set; }

    [Input("keyPolicy")] public Input<Inputs.KeyPolicyArgs>? KeyPolicy { get; set; }

    [Input("kind", required: true)] public InputUnion<string, Kind> Kind { get; set; } = null!;

    [Input("largeFileSharesState")] public InputUnion<string, LargeFileSharesState>? LargeFileSharesState { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("minimumTlsVersion")] public InputUnion<string, MinimumTlsVersion>? MinimumTlsVersion { get; set; }

    [Input("networkRuleSet")] public Input<Inputs.NetworkRuleSetArgs>? NetworkRuleSet { get; set; }

    [Input("publicNetworkAccess")] public InputUnion<string, PublicNetworkAccess>? PublicNetworkAccess { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("sasPolicy")] public Input<Inputs.SasPolicyArgs>? SasPolicy { get; set; }

    [Input("sku", required: true)] public Input<Inputs.SkuArgs> Sku { get; set; } = null!;

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>How every storage account of the stack is closed: identities only, TLS 1.2, nothing public.</summary>
public static class StorageRoom
{
    /// <summary>The arguments of an account; rooms add what is their own.</summary>
    public static Storage.StorageAccountArgs Account(Input<string> resourceGroupName, Storage.SkuName redundancy, bool isolated) => new()
    {
        ResourceGroupName = resourceGroupName,
        Kind = Storage.Kind.StorageV2,
        Sku = new Storage.Inputs.SkuArgs { Name = redundancy },
        AccessTier = Storage.AccessTier.Hot,
        AllowSharedKeyAccess = false,
        AllowBlobPublicAccess = false,
        AllowCrossTenantReplication = false,
        DefaultToOAuthAuthentication = true,
        EnableHttpsTrafficOnly = true,
        IsLocalUserEnabled = false,
        MinimumTlsVersion = Storage.MinimumTlsVersion.TLS1_2,
        PublicNetworkAccess = isolated ? Storage.PublicNetworkAccess.Disabled : Storage.PublicNetworkAccess.Enabled,
        NetworkRuleSet = new Storage.Inputs.NetworkRuleSetArgs
        {
            Bypass = Storage.Bypass.AzureServices,
            DefaultAction = isolated ? Storage.DefaultAction.Deny : Storage.DefaultAction.Allow,
        },
    };
}

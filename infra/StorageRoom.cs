using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>How every storage account of the stack is closed: identities only, TLS 1.2, nothing public.</summary>
public static class StorageRoom
{
    /// <summary>How often the account's data is there: in how many zones, and whether in a second region, which can be read at any time.</summary>
    public static Storage.SkuName Redundancy(bool zones, bool geo) =>
        (zones, geo) switch
        {
            (true, true) => Storage.SkuName.Standard_RAGZRS,
            (true, false) => Storage.SkuName.Standard_ZRS,
            (false, true) => Storage.SkuName.Standard_RAGRS,
            (false, false) => Storage.SkuName.Standard_LRS,
        };

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

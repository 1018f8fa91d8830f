namespace Pulumi.AzureNative.KeyVault.Outputs;

[OutputType]
public sealed class VaultPropertiesResponse
{
    public readonly bool? EnablePurgeProtection;
    public readonly bool? EnableRbacAuthorization;
    public readonly bool? EnableSoftDelete;
    public readonly bool? EnabledForDeployment;
    public readonly bool? EnabledForDiskEncryption;
    public readonly bool? EnabledForTemplateDeployment;
    public readonly string HsmPoolResourceId;
    public readonly string ProvisioningState;
    public readonly string? PublicNetworkAccess;
    public readonly int? SoftDeleteRetentionInDays;
    public readonly string TenantId;
    public readonly string VaultUri;

    [OutputConstructor]
    private VaultPropertiesResponse(
        bool? enablePurgeProtection,
        bool? enableRbacAuthorization,
        bool? enableSoftDelete,
        bool? enabledForDeployment,
        bool? enabledForDiskEncryption,
        bool? enabledForTemplateDeployment,
        string hsmPoolResourceId,
        string provisioningState,
        string? publicNetworkAccess,
        int? softDeleteRetentionInDays,
        string tenantId,
        string vaultUri)
    {
        EnablePurgeProtection = enablePurgeProtection;
        EnableRbacAuthorization = enableRbacAuthorization;
        EnableSoftDelete = enableSoftDelete;
        EnabledForDeployment = enabledForDeployment;
        EnabledForDiskEncryption = enabledForDiskEncryption;
        EnabledForTemplateDeployment = enabledForTemplateDeployment;
        HsmPoolResourceId = hsmPoolResourceId;
        ProvisioningState = provisioningState;
        PublicNetworkAccess = publicNetworkAccess;
        SoftDeleteRetentionInDays = softDeleteRetentionInDays;
        TenantId = tenantId;
        VaultUri = vaultUri;
    }
}

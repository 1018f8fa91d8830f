namespace Pulumi.AzureNative.KeyVault.Inputs;

public sealed class VaultPropertiesArgs : ResourceArgs
{
    [Input("createMode")] public Input<CreateMode>? CreateMode { get; set; }

    [Input("enablePurgeProtection")] public Input<bool>? EnablePurgeProtection { get; set; }

    [Input("enableRbacAuthorization")] public Input<bool>? EnableRbacAuthorization { get; set; } = false;

    [Input("enableSoftDelete")] public Input<bool>? EnableSoftDelete { get; set; } = true;

    [Input("enabledForDeployment")] public Input<bool>? EnabledForDeployment { get; set; } = false;

    [Input("enabledForDiskEncryption")] public Input<bool>? EnabledForDiskEncryption { get; set; } = false;

    [Input("enabledForTemplateDeployment")] public Input<bool>? EnabledForTemplateDeployment { get; set; } = false;

    [Input("networkAcls")] public Input<NetworkRuleSetArgs>? NetworkAcls { get; set; }

    [Input("publicNetworkAccess")] public Input<string>? PublicNetworkAccess { get; set; } = "enabled";

    [Input("sku", required: true)] public Input<SkuArgs> Sku { get; set; } = null!;

    [Input("softDeleteRetentionInDays")] public Input<int>? SoftDeleteRetentionInDays { get; set; } = 90;

    [Input("tenantId", required: true)] public Input<string> TenantId { get; set; } = null!;
}

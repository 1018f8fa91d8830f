using Pulumi;
using Authorization = Pulumi.AzureNative.Authorization;
using KeyVault = Pulumi.AzureNative.KeyVault;

namespace Analytics.Infra.Access;

/// <summary>The vault of signing keys and of the keys that encrypt rooms.</summary>
public sealed class SigningKeys : ComponentResource
{
    private readonly Dictionary<string, Output<string>> _references = new(StringComparer.Ordinal);

    /// <param name="secretSettings">App settings that are secrets: each becomes one of the vault, and the app reads it by reference.</param>
    public SigningKeys(
        string name,
        StackContext context,
        IReadOnlyDictionary<string, Output<string>> secretSettings,
        ComponentResourceOptions? options = null)
        : base("analytics:infra:SigningKeys", name, options)
    {
        var (group, settings, _, identity) = context;
        var holdsKeysOfData = settings.ProtectData || settings.CustomerManagedKeys.Length > 0;
        Vault = new KeyVault.Vault(
            "analytics",
            new KeyVault.VaultArgs
            {
                ResourceGroupName = group,
                Properties = new KeyVault.Inputs.VaultPropertiesArgs
                {
                    TenantId = Authorization.GetClientConfig.Invoke().Apply(client => client.TenantId),
                    Sku = new KeyVault.Inputs.SkuArgs { Family = KeyVault.SkuFamily.A, Name = KeyVault.SkuName.Standard },
                    EnableRbacAuthorization = true,
                    EnableSoftDelete = true,
                    EnablePurgeProtection = holdsKeysOfData ? true : (Input<bool>?)null, // false is refused
                    PublicNetworkAccess = settings.NetworkIsolation ? "disabled" : "enabled",
                    NetworkAcls = new KeyVault.Inputs.NetworkRuleSetArgs
                    {
                        Bypass = KeyVault.NetworkRuleBypassOptions.AzureServices,
                        DefaultAction = settings.NetworkIsolation ? KeyVault.NetworkRuleAction.Deny : KeyVault.NetworkRuleAction.Allow,
                    },
                },
            },
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData });
        identity.Grant("keys", Vault.Id, Role.KeyVaultSecretsUser);
        foreach (var (setting, value) in secretSettings.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            AddSecret(setting, value, group);
        }

        RegisterOutputs();
    }

    /// <summary>The vault.</summary>
    public KeyVault.Vault Vault { get; }

    /// <summary>App settings that refer to secrets; without a version, so that they follow a rotation.</summary>
    public IReadOnlyDictionary<string, Output<string>> References => _references;

    private void AddSecret(string setting, Output<string> value, Input<string> group)
    {
        var name = setting.Replace("__", "-", StringComparison.Ordinal).Replace('_', '-'); // names of secrets have no underscore
        var secret = new KeyVault.Secret(
            name,
            new KeyVault.SecretArgs
            {
                ResourceGroupName = group,
                VaultName = Vault.Name,
                SecretName = name,
                Properties = new KeyVault.Inputs.SecretPropertiesArgs { Value = Output.CreateSecret(value) },
            },
            new CustomResourceOptions { Parent = this });
        _references[setting] = secret.Properties.Apply(properties => $"@Microsoft.KeyVault(SecretUri={properties.SecretUri}/)");
    }
}

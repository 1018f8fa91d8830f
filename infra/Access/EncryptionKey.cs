using Pulumi;
using Authorization = Pulumi.AzureNative.Authorization;
using EventHub = Pulumi.AzureNative.EventHub;
using KeyVault = Pulumi.AzureNative.KeyVault;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra.Access;

/// <summary>
/// A key of one's own that encrypts rooms, and the identity by which the services use it. Services follow its rotation by themselves.
/// </summary>
public sealed class EncryptionKey : ComponentResource
{
    private const int KeySize = 3072; // bits; the size that lasts past 2030 by NIST SP 800-57

    private readonly KeyVault.Key _key;
    private readonly AppIdentity _identity;
    private readonly Output<string> _vaultUri;

    public EncryptionKey(string name, Input<string> resourceGroupName, KeyVault.Vault vault, ComponentResourceOptions? options = null)
        : base("analytics:infra:EncryptionKey", name, options)
    {
        _identity = new AppIdentity("encryption", resourceGroupName, new ComponentResourceOptions { Parent = this });
        _vaultUri = vault.Properties.Apply(properties => properties.VaultUri);
        _key = new KeyVault.Key(
            "rooms",
            new KeyVault.KeyArgs
            {
                ResourceGroupName = resourceGroupName,
                VaultName = vault.Name,
                KeyName = "rooms",
                Properties = new KeyVault.Inputs.KeyPropertiesArgs { Kty = KeyVault.JsonWebKeyType.RSA, KeySize = KeySize },
            },
            new CustomResourceOptions { Parent = this, Protect = true }); // without the key the rooms cannot be read any more
        Grant = _identity.Grant("keys", vault.Id, Role.KeyVaultCryptoServiceEncryptionUser);
        RegisterOutputs();
    }

    /// <summary>The role that must be there before a service can use the key.</summary>
    public Authorization.RoleAssignment Grant { get; }

    public Input<Storage.Inputs.IdentityArgs> ForStorage() =>
        new Storage.Inputs.IdentityArgs { Type = Storage.IdentityType.UserAssigned, UserAssignedIdentities = { _identity.Id } };

    public Input<Storage.Inputs.EncryptionArgs> StorageEncryption() => new Storage.Inputs.EncryptionArgs
    {
        KeySource = Storage.KeySource.Microsoft_Keyvault,
        KeyVaultProperties = new Storage.Inputs.KeyVaultPropertiesArgs { KeyName = _key.Name, KeyVaultUri = _vaultUri },
        EncryptionIdentity = new Storage.Inputs.EncryptionIdentityArgs { EncryptionUserAssignedIdentity = _identity.Id },
    };

    public Input<EventHub.Inputs.IdentityArgs> ForEventHubs() =>
        new EventHub.Inputs.IdentityArgs { Type = EventHub.ManagedServiceIdentityType.UserAssigned, UserAssignedIdentities = { _identity.Id } };

    public Input<EventHub.Inputs.EncryptionArgs> EventHubsEncryption() => new EventHub.Inputs.EncryptionArgs
    {
        KeySource = EventHub.KeySource.Microsoft_KeyVault,
        KeyVaultProperties =
        {
            new EventHub.Inputs.KeyVaultPropertiesArgs
            {
                KeyName = _key.Name,
                KeyVaultUri = _vaultUri,
                Identity = new EventHub.Inputs.UserAssignedIdentityPropertiesArgs { UserAssignedIdentity = _identity.Id },
            },
        },
    };
}

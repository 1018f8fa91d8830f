using Analytics.Infra.Access;
using Analytics.Infra.Rooms;
using Analytics.Infra.Settings;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>Every event byte for byte, and every rejected one with its reason; moved to cooler tiers as it ages.</summary>
public sealed class RawArchive : ComponentResource
{
    private const int SoftDeleteDays = 30; // as long as someone may take to notice that data is gone

    private readonly Storage.StorageAccount _account;

    public RawArchive(string name, StackContext context, EncryptionKey? key, ComponentResourceOptions? options = null)
        : base("analytics:infra:RawArchive", name, options)
    {
        var (group, settings, _, _) = context;
        var encrypted = settings.CustomerManagedKeys.Contains(EncryptedRoom.Archive) ? key : null;
        var args = StorageRoom.Account(
            group, StorageRoom.Redundancy(settings.ZoneRedundant, settings.GeoRedundantArchive), settings.NetworkIsolation);
        args.Identity = encrypted?.ForStorage();
        args.Encryption = encrypted?.StorageEncryption();
        _account = new Storage.StorageAccount(
            "archive",
            args,
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData, DependsOn = encrypted is null ? [] : [encrypted.Grant] });

        BlobServiceUri = _account.PrimaryEndpoints.Apply(endpoints => endpoints.Blob);

        var service = new Storage.BlobServiceProperties(
            "archive",
            new Storage.BlobServicePropertiesArgs
            {
                ResourceGroupName = group,
                AccountName = _account.Name,
                BlobServicesName = "default",
                IsVersioningEnabled = true,
                DeleteRetentionPolicy = new Storage.Inputs.DeleteRetentionPolicyArgs { Enabled = true, Days = SoftDeleteDays },
                ContainerDeleteRetentionPolicy = new Storage.Inputs.DeleteRetentionPolicyArgs { Enabled = true, Days = SoftDeleteDays },
            },
            new CustomResourceOptions { Parent = this });

        foreach (var container in HousePlan.Containers)
        {
            AddContainer(container, context, service);
        }

        _ = new Storage.ManagementPolicy(
            "archive",
            new Storage.ManagementPolicyArgs
            {
                ResourceGroupName = group,
                AccountName = _account.Name,
                ManagementPolicyName = "default",
                Policy = new Storage.Inputs.ManagementPolicySchemaArgs { Rules = { Ageing(settings) } },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { service } });
        RegisterOutputs();
    }

    /// <summary>The account, for endpoints, locks and alerts.</summary>
    public Output<string> AccountId => _account.Id;

    /// <summary>Where the app finds the containers.</summary>
    [Output("blobServiceUri")]
    public Output<string> BlobServiceUri { get; private set; }

    private void AddContainer(Container room, StackContext context, Resource service)
    {
        var (group, settings, _, identity) = context;
        var name = room.Name;
        var container = new Storage.BlobContainer(
            name,
            new Storage.BlobContainerArgs
            {
                ResourceGroupName = group,
                AccountName = _account.Name,
                ContainerName = name,
                PublicAccess = Storage.PublicAccess.None,
            },
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData, DependsOn = { service } });
        identity.Grant(name, container.Id, room.Role);
        if (settings.ImmutableDays > 0)
        {
            _ = new Storage.BlobContainerImmutabilityPolicy(
                name,
                new Storage.BlobContainerImmutabilityPolicyArgs
                {
                    ResourceGroupName = group,
                    AccountName = _account.Name,
                    ContainerName = container.Name,
                    ImmutabilityPolicyName = "default",
                    ImmutabilityPeriodSinceCreationInDays = settings.ImmutableDays,
                },
                new CustomResourceOptions { Parent = this });
        }
    }

    private static Storage.Inputs.ManagementPolicyRuleArgs Ageing(StackSettings settings) => new()
    {
        Name = "ageing",
        Type = Storage.RuleType.Lifecycle,
        Enabled = true,
        Definition = new Storage.Inputs.ManagementPolicyDefinitionArgs
        {
            Filters = new Storage.Inputs.ManagementPolicyFilterArgs
            {
                BlobTypes = { "blockBlob" }, PrefixMatch = HousePlan.Containers.Select(container => $"{container.Name}/").ToArray(),
            },
            Actions = new Storage.Inputs.ManagementPolicyActionArgs
            {
                BaseBlob = new Storage.Inputs.ManagementPolicyBaseBlobArgs
                {
                    TierToCool = After(settings.CoolAfterDays, settings),
                    TierToCold = After(settings.ColdAfterDays, settings),
                    TierToArchive = After(settings.OfflineAfterDays, settings),
                    Delete = new Storage.Inputs.DateAfterModificationArgs { DaysAfterModificationGreaterThan = settings.Workload.RetentionDays },
                },
                Version = new Storage.Inputs.ManagementPolicyVersionArgs
                {
                    Delete = new Storage.Inputs.DateAfterCreationArgs { DaysAfterCreationGreaterThan = SoftDeleteDays },
                },
            },
        },
    };

    /// <summary>A tier that a segment would reach only after its end is left out; Azure refuses such a rule.</summary>
    private static Input<Storage.Inputs.DateAfterModificationArgs>? After(int days, StackSettings settings) =>
        days > 0 && days < settings.Workload.RetentionDays
            ? new Storage.Inputs.DateAfterModificationArgs { DaysAfterModificationGreaterThan = days }
            : (Input<Storage.Inputs.DateAfterModificationArgs>?)null;
}

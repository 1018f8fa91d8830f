using Analytics.Infra.Access;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>What the Functions host itself keeps: checkpoints, leases, keys and the deployed package.</summary>
public sealed class HostStorage : ComponentResource
{
    /// <summary>The container of the deployed package.</summary>
    public const string PackageContainer = "packages";

    public HostStorage(string name, StackContext context, ComponentResourceOptions? options = null)
        : base("analytics:infra:HostStorage", name, options)
    {
        var (group, settings, _, identity) = context;

        // Protected as well: without its checkpoints everything still in the hub is read again.
        Account = new Storage.StorageAccount(
            "host",
            StorageRoom.Account(group, StorageRoom.Redundancy(settings.ZoneRedundant, geo: false), settings.NetworkIsolation),
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData });
        Packages = new Storage.BlobContainer(
            PackageContainer,
            new Storage.BlobContainerArgs
            {
                ResourceGroupName = group,
                AccountName = Account.Name,
                ContainerName = PackageContainer,
                PublicAccess = Storage.PublicAccess.None,
            },
            new CustomResourceOptions { Parent = this });

        // Owner of the whole account: the host makes containers as it needs them and sets leases on their blobs.
        identity.Grant("host", Account.Id, Role.StorageBlobDataOwner);
        RegisterOutputs();
    }

    /// <summary>The account.</summary>
    public Storage.StorageAccount Account { get; }

    /// <summary>The container of the deployed package.</summary>
    public Storage.BlobContainer Packages { get; }
}

using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Analytics.Infra.Rooms;
using Analytics.Infra.Settings;
using Pulumi;
using EventHub = Pulumi.AzureNative.EventHub;

namespace Analytics.Infra;

/// <summary>The event hub that all events pass through, with its consumer groups.</summary>
public sealed class EventStream : ComponentResource
{
    private readonly EventHub.Namespace _namespace;

    public EventStream(string name, StackContext context, EncryptionKey? key, ComponentResourceOptions? options = null)
        : base("analytics:infra:EventStream", name, options)
    {
        var (group, settings, capacity, identity) = context;
        var plan = capacity.Stream;
        var inflates = plan.Tier == StreamTier.Standard && plan.MaxUnits > plan.Units;
        var encrypted = settings.CustomerManagedKeys.Contains(EncryptedRoom.Stream) ? key : null;
        _namespace = new EventHub.Namespace(
            "analytics",
            new EventHub.NamespaceArgs
            {
                ResourceGroupName = group,
                Sku = Sku(plan),
                ClusterArmId = settings.ClusterId is null ? null : (Input<string>)settings.ClusterId,
                KafkaEnabled = true,
                DisableLocalAuth = true, // identities only; Kafka clients use OAUTHBEARER
                MinimumTlsVersion = EventHub.TlsVersion.TlsVersion_1_2,
                PublicNetworkAccess = settings.NetworkIsolation ? EventHub.PublicNetworkAccess.Disabled : EventHub.PublicNetworkAccess.Enabled,
                IsAutoInflateEnabled = inflates,
                MaximumThroughputUnits = inflates ? (Input<int>)plan.MaxUnits : null,
                ZoneRedundant = settings.ZoneRedundant,
                Identity = encrypted?.ForEventHubs(),
                Encryption = encrypted?.EventHubsEncryption(),
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = settings.ProtectData,
                IgnoreChanges = inflates ? ["sku.capacity"] : [], // auto-inflate raises it, and an update must not take it back
                DependsOn = encrypted is null ? [] : [encrypted.Grant],
            });

        var hub = new EventHub.EventHub(
            HousePlan.Hub,
            new EventHub.EventHubArgs
            {
                ResourceGroupName = group,
                NamespaceName = _namespace.Name,
                EventHubName = HousePlan.Hub,
                PartitionCount = settings.Partitions,
                RetentionDescription = new EventHub.Inputs.RetentionDescriptionArgs
                {
                    CleanupPolicy = EventHub.CleanupPolicyRetentionDescription.Delete,
                    RetentionTimeInHours = settings.StreamRetentionHours,
                },
            },
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData });
        HubId = hub.Id;
        FullyQualifiedNamespace = Output.Format($"{_namespace.Name}.servicebus.windows.net");

        foreach (var consumer in HousePlan.ConsumerGroups)
        {
            _ = new EventHub.ConsumerGroup(
                consumer.Name,
                new EventHub.ConsumerGroupArgs
                {
                    ResourceGroupName = group, NamespaceName = _namespace.Name, EventHubName = hub.Name, ConsumerGroupName = consumer.Name,
                },
                new CustomResourceOptions { Parent = this });
        }

        foreach (var role in HousePlan.HubRoles)
        {
            identity.Grant(HousePlan.Hub, hub.Id, role);
        }

        foreach (var producer in settings.Producers)
        {
            AppIdentity.Assign(producer, HousePlan.Hub, hub.Id, Role.EventHubsDataSender, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    /// <summary>The namespace, for endpoints, locks and alerts.</summary>
    public Output<string> NamespaceId => _namespace.Id;

    /// <summary>The hub.</summary>
    public Output<string> HubId { get; }

    /// <summary>The host name that clients of AMQP and Kafka take.</summary>
    [Output("fullyQualifiedNamespace")]
    public Output<string> FullyQualifiedNamespace { get; private set; }

    private static EventHub.Inputs.SkuArgs Sku(StreamPlan plan) =>
        plan.Tier switch
        {
            StreamTier.Standard => new() { Name = EventHub.SkuName.Standard, Tier = EventHub.SkuTier.Standard, Capacity = plan.Units },
            StreamTier.Premium => new() { Name = EventHub.SkuName.Premium, Tier = EventHub.SkuTier.Premium, Capacity = plan.Units },
            _ => new() { Name = EventHub.SkuName.Standard, Tier = EventHub.SkuTier.Standard }, // in a cluster the cluster is what is sized
        };
}

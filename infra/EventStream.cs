using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Analytics.Infra.Settings;
using Pulumi;
using EventHub = Pulumi.AzureNative.EventHub;

namespace Analytics.Infra;

/// <summary>The event hub that all events pass through, with a consumer group for the archive and one for the rollups.</summary>
public sealed class EventStream : ComponentResource
{
    /// <summary>The hub's name; trigger attributes and producers know it.</summary>
    public const string HubName = "events";

    /// <summary>One per consumer, so that neither waits for the other.</summary>
    public static readonly IReadOnlyList<string> ConsumerGroups = ["archive", "rollup"];

    private readonly EventHub.Namespace _namespace;

    public EventStream(string name, StackContext context, EncryptionKey? key, ComponentResourceOptions? options = null)
        : base("analytics:infra:EventStream", name, options)
    {
        var (group, settings, capacity, identity) = context;
        var plan = capacity.Stream;
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
                IsAutoInflateEnabled = plan.Tier == StreamTier.Standard && plan.MaxUnits > plan.Units,
                MaximumThroughputUnits = plan.Tier == StreamTier.Standard && plan.MaxUnits > plan.Units ? (Input<int>)plan.MaxUnits : null,
                ZoneRedundant = settings.ZoneRedundant,
                Identity = encrypted?.ForEventHubs(),
                Encryption = encrypted?.EventHubsEncryption(),
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = settings.ProtectData,
                IgnoreChanges = { "sku.capacity" }, // auto-inflate raises it, and an update must not take it back
                DependsOn = encrypted is null ? [] : [encrypted.Grant],
            });

        var hub = new EventHub.EventHub(
            HubName,
            new EventHub.EventHubArgs
            {
                ResourceGroupName = group,
                NamespaceName = _namespace.Name,
                EventHubName = HubName,
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

        foreach (var consumer in ConsumerGroups)
        {
            _ = new EventHub.ConsumerGroup(
                consumer,
                new EventHub.ConsumerGroupArgs
                {
                    ResourceGroupName = group, NamespaceName = _namespace.Name, EventHubName = hub.Name, ConsumerGroupName = consumer,
                },
                new CustomResourceOptions { Parent = this });
        }

        identity.Grant("events-send", hub.Id, Role.EventHubsDataSender);
        identity.Grant("events-receive", hub.Id, Role.EventHubsDataReceiver);
        foreach (var producer in settings.Producers)
        {
            AppIdentity.Assign($"{producer}-events-send", producer, hub.Id, Role.EventHubsDataSender, new CustomResourceOptions { Parent = this });
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

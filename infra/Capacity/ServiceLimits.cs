namespace Analytics.Infra.Capacity;

/// <summary>Where each service ends, and how much of it one unit, partition, account or core takes.</summary>
/// <remarks>
/// From the pages under https://learn.microsoft.com/azure: event-hubs/event-hubs-quotas, event-hubs/event-hubs-scalability,
/// storage/tables/scalability-targets, storage/common/scalability-targets-standard-account and azure-functions/flex-consumption-plan.
/// What no page states is called a planning value: measure before relying on it.
/// </remarks>
public static class ServiceLimits
{
    /// <summary>A throughput unit takes in 1 MB/s; it gives out twice that, which two consumer groups use up at the same moment.</summary>
    public const double BytesPerThroughputUnit = 1e6;

    /// <summary>A throughput unit takes in 1,000 messages/s.</summary>
    public const double MessagesPerThroughputUnit = 1_000;

    /// <summary>Throughput units that a Standard namespace can have.</summary>
    public const int MaxThroughputUnits = 40;

    /// <summary>Partitions that a hub can have on Standard; the number is fixed when the hub is made.</summary>
    public const int MaxStandardPartitions = 32;

    /// <summary>A processing unit takes in 5 to 10 MB/s, depending on the load; the lower end is the planning value.</summary>
    public const double BytesPerProcessingUnit = 5e6;

    /// <summary>Partitions that a hub can have on Premium.</summary>
    public const int MaxPremiumPartitions = 100;

    /// <summary>Planning value: no page states what a capacity unit takes.</summary>
    public const double BytesPerCapacityUnit = 50e6;

    /// <summary>Capacity units that a self-serve Dedicated cluster grows to without asking support.</summary>
    public const int MaxCapacityUnits = 10;

    /// <summary>Partitions that a hub can have on Dedicated.</summary>
    public const int MaxDedicatedPartitions = 1_024;

    /// <summary>Planning value for one partition, the rate that one Standard unit and one reader keep up with.</summary>
    public const double BytesPerPartition = 1e6;

    /// <summary>Fewest partitions worth having: two readers of each of two zones.</summary>
    public const int MinPartitions = 4;

    /// <summary>A table account takes 20,000 entities of 1 KiB a second.</summary>
    public const double EntitiesPerTableAccount = 20_000;

    /// <summary>Storage accounts of a region and subscription before a larger quota must be asked for.</summary>
    public const int MaxStorageAccounts = 250;

    /// <summary>A blob account takes 20,000 requests a second.</summary>
    public const double RequestsPerBlobAccount = 20_000;

    /// <summary>
    /// Planning value for a core that does half of each trigger's work: a fifth of what bench/measured.json has for reading, rolling up and archiving
    /// together, which leaves room for the host, TLS and a slower core.
    /// </summary>
    public const double EventsPerCore = 30_000;

    /// <summary>Planning value for events that the collector parses and packs: a fifth of what bench/measured.json has.</summary>
    public const double CollectedEventsPerCore = 80_000;

    /// <summary>Planning value for requests that the collector takes behind the host's HTTP proxy, whatever is in them.</summary>
    public const double RequestsPerCore = 2_000;

    /// <summary>
    /// Planning value for transactions and queries of the rollup: a fifth of the transactions that bench/measured.json has without sockets and TLS.
    /// </summary>
    public const double TableRequestsPerCore = 2_000;

    /// <summary>Instances of one Flex Consumption app.</summary>
    public const int MaxInstances = 1_000;

    /// <summary>Cores of all Flex Consumption apps of a region and subscription before a larger quota must be asked for.</summary>
    public const int DefaultCoreQuota = 250;

    /// <summary>The share of a limit that a plan fills at peak.</summary>
    public const double TargetUtilization = 0.5;

    /// <summary>Processing units that a Premium namespace can be bought with.</summary>
    public static ReadOnlySpan<int> ProcessingUnits => [1, 2, 4, 6, 8, 10, 12, 16];
}

using System.Collections.Immutable;
using Analytics.Infra.Access;
using Analytics.Infra.Monitoring;

namespace Analytics.Infra.Rooms;

/// <summary>
/// What the app finds in Azure, in the order of the data's way. What a later version of the app needs is one more line here: its roles, poison queue,
/// alerts and scaling follow from it. Tests hold the names against the app's sources.
/// </summary>
public static class HousePlan
{
    /// <summary>The event hub; trigger attributes and producers know it.</summary>
    public const string Hub = "events";

    /// <summary>What the app does with the hub.</summary>
    public static readonly ImmutableArray<Role> HubRoles = [Role.EventHubsDataSender, Role.EventHubsDataReceiver];

    /// <summary>One per consumer, so that neither waits for the other.</summary>
    public static readonly ImmutableArray<ConsumerGroup> ConsumerGroups =
    [
        new("archive", Trigger: "ArchiveEvents"),
        new("rollup", Trigger: "RollUpEvents"),
    ];

    /// <summary>Readable events, and rejected ones.</summary>
    public static readonly ImmutableArray<Container> Containers =
    [
        new("raw", Role.StorageBlobDataContributor),
        new("rejected", Role.StorageBlobDataContributor),
    ];

    /// <summary>The rows, the books of what the stream's consumers have dealt with, and the replays.</summary>
    public static readonly ImmutableArray<Table> Tables =
    [
        new("Rollups", IsInEveryAccount: true),
        new("Ledger"),
        new("Replays"),
    ];

    /// <summary>Work that one run of a function is too short for.</summary>
    public static readonly ImmutableArray<Queue> Queues =
    [
        new("replay-slices", Connection: "ReplayQueue", "A replay slice failed too often."),
    ];

    /// <summary>What wakes someone up, besides refused requests and what ends in a poison queue.</summary>
    public static readonly ImmutableArray<LogAlert> Alerts =
    [
        // Of a quarter of an hour's messages; less is batches under way.
        new("consumer-lag", "A consumer group reads less than comes in.",
            AlertSeverity.Warning, AlertQueries.ConsumerLag(ConsumerGroups), "Behind", 0.2),

        // Seconds; a sixth of the promised hour, so that there is time to act.
        new("freshness", "Rollups are more than ten minutes old.",
            AlertSeverity.Critical, AlertQueries.Freshness("RollUpEvents"), "Age", 600),
        new("ledger-mismatch", "Accepted events are neither archived, counted nor rejected.",
            AlertSeverity.Critical, AlertQueries.LedgerMismatch, "Hours", 0),

        // A run that is retried and succeeds counts too.
        new("failed-runs", "Functions fail.",
            AlertSeverity.Warning, AlertQueries.FailedRuns, "Failed", 10),
    ];
}

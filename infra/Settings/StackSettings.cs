using System.Collections.Immutable;
using Analytics.Infra.Access;
using Analytics.Infra.Capacity;

namespace Analytics.Infra.Settings;

/// <summary>
/// What a stack's configuration says; each property is the key of the same name under <c>analytics:</c>, and its default the recommended value.
/// </summary>
public sealed record StackSettings
{
    /// <summary>What the service must take.</summary>
    public required Workload Workload { get; init; }

    /// <summary>Partitions of the hub. Fixed on Standard once the hub is made, so it is chosen and never derived.</summary>
    public required int Partitions { get; init; }

    /// <summary>
    /// The buckets of customers in each storage account of the rollups, such as 0-2047. A change moves customers, so it is chosen and never derived.
    /// </summary>
    public required ImmutableArray<string> RollupAccounts { get; init; }

    /// <summary>The id of the Event Hubs cluster, which a Dedicated stream needs and no stack makes.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Hours that the hub keeps events: what an outage of the functions may last. Default 168, all that Standard has.</summary>
    public int StreamRetentionHours { get; init; } = 168;

    /// <summary>Partition keys that a customer's sessions are spread over. Default 1.</summary>
    public int SessionBuckets { get; init; } = 1;

    /// <summary>The time zone of reports. Default UTC.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Whether the loss of a zone costs nothing. Default true.</summary>
    public bool ZoneRedundant { get; init; } = true;

    /// <summary>Whether a second region holds the archive too. Default true.</summary>
    public bool GeoRedundantArchive { get; init; } = true;

    /// <summary>Whether a second region holds the rollups too. Default false: a replay makes them again from the archive.</summary>
    public bool GeoRedundantRollups { get; init; }

    /// <summary>Days after which a segment becomes cool. Default 30; 0 is never.</summary>
    public int CoolAfterDays { get; init; } = 30;

    /// <summary>Days after which a segment becomes cold. Default 90; 0 is never.</summary>
    public int ColdAfterDays { get; init; } = 90;

    /// <summary>Days after which a segment is taken off line; a replay of it must wait for hours. Default 0, never.</summary>
    public int OfflineAfterDays { get; init; }

    /// <summary>Days that nobody can change or delete a segment. Default 0: versions and soft delete protect it.</summary>
    public int ImmutableDays { get; init; }

    /// <summary>Whether stateful resources are protected from this program and locked against everyone. Default true.</summary>
    public bool ProtectData { get; init; } = true;

    /// <summary>Whether storage, hub and vault are reachable from a virtual network only. Default false.</summary>
    public bool NetworkIsolation { get; init; }

    /// <summary>Whether Front Door and its firewall stand before the functions. Default false: each request is billed twice.</summary>
    public bool FrontDoor { get; init; }

    /// <summary>
    /// Whether a new version replaces instances one after another, which the platform calls a preview. Default false: all restart at once.
    /// </summary>
    public bool RollingUpdates { get; init; }

    /// <summary>Rooms that are encrypted with a key of one's own.</summary>
    public ImmutableArray<EncryptedRoom> CustomerManagedKeys { get; init; } = [];

    /// <summary>Principals that may send to the hub directly, over AMQP or Kafka.</summary>
    public ImmutableArray<Principal> Producers { get; init; } = [];

    /// <summary>Who is told when an alert fires.</summary>
    public ImmutableArray<string> AlertEmails { get; init; } = [];

    /// <summary>Days that logs are kept. Default 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Gigabytes of logs a day, after which the rest is dropped. Default 5.</summary>
    public double LogDailyQuotaGb { get; init; } = 5;

    /// <summary>US dollars a month that the budget alert is about. Default: half as much again as the plan costs.</summary>
    public double MonthlyBudget { get; init; }

    /// <summary>The first day of the budget's first month, as 2026-12-01. A date from the clock would change the stack every month.</summary>
    public required string BudgetStart { get; init; }

    /// <summary>Tags on everything, besides the stack's own.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Azure;
using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Pulumi;

namespace Analytics.Infra.Settings;

/// <summary>Reads and checks a stack's configuration; every problem is reported at once, under the name of its key.</summary>
public static partial class SettingsReader
{
    private const int MaxRollupAccounts = ServiceLimits.MaxStorageAccounts - 2; // the host's and the archive's accounts are of the same quota
    private const int MaxStandardRetentionHours = 168;
    private const int MaxRetentionHours = 2_160;
    private const int MaxSessionBuckets = 100; // what the collector takes

    /// <exception cref="RunException">The configuration has problems; the message lists them.</exception>
    public static StackSettings Read(Config config)
    {
        var settings = ReadUnchecked(config);
        var problems = Problems(settings).Select(problem => $"\n- analytics:{problem}").ToList();
        return problems.Count == 0 ? settings : throw new RunException($"The configuration of the stack has problems:{string.Concat(problems)}");
    }

    /// <summary>What is wrong with the settings, each beginning with its key.</summary>
    public static IEnumerable<string> Problems(StackSettings settings)
    {
        var workloadProblems = settings.Workload.Problems().ToList();
        if (workloadProblems.Count > 0)
        {
            return workloadProblems; // the other checks need the plan
        }

        var plan = CapacityPlanner.Plan(settings.Workload);
        return [.. StreamProblems(settings, plan), .. DataProblems(settings, plan), .. OperationProblems(settings)];
    }

    private static StackSettings ReadUnchecked(Config config)
    {
        var workload = new Workload();
        return new StackSettings
        {
            Workload = workload with
            {
                EventsPerDay = config.RequireDouble("eventsPerDay"),
                PeakFactor = config.GetDouble("peakFactor") ?? workload.PeakFactor,
                BytesPerEvent = config.GetDouble("bytesPerEvent") ?? workload.BytesPerEvent,
                EventsPerMessage = config.GetDouble("eventsPerMessage") ?? workload.EventsPerMessage,
                CollectorShare = config.GetDouble("collectorShare") ?? workload.CollectorShare,
                Customers = config.GetDouble("customers") ?? workload.Customers,
                ActiveCustomersPerHour = config.GetDouble("activeCustomersPerHour") ?? workload.ActiveCustomersPerHour,
                RetentionDays = config.GetInt32("archiveRetentionDays") ?? workload.RetentionDays,
                ReadyInstances = config.GetInt32("readyInstances") ?? workload.ReadyInstances,
            },
            Partitions = config.RequireInt32("partitions"),
            RollupAccounts = ReadBuckets(config.Require("rollupAccounts")),
            ClusterId = config.Get("clusterId"),
            StreamRetentionHours = config.GetInt32("streamRetentionHours") ?? MaxStandardRetentionHours,
            SessionBuckets = config.GetInt32("sessionBuckets") ?? 1,
            TimeZone = config.Get("timeZone") ?? "UTC",
            ZoneRedundant = config.GetBoolean("zoneRedundant") ?? true,
            GeoRedundantArchive = config.GetBoolean("geoRedundantArchive") ?? true,
            GeoRedundantRollups = config.GetBoolean("geoRedundantRollups") ?? false,
            CoolAfterDays = config.GetInt32("coolAfterDays") ?? 30,
            ColdAfterDays = config.GetInt32("coldAfterDays") ?? 90,
            OfflineAfterDays = config.GetInt32("offlineAfterDays") ?? 0,
            ImmutableDays = config.GetInt32("immutableDays") ?? 0,
            ProtectData = config.GetBoolean("protectData") ?? true,
            NetworkIsolation = config.GetBoolean("networkIsolation") ?? false,
            FrontDoor = config.GetBoolean("frontDoor") ?? false,
            RollingUpdates = config.GetBoolean("rollingUpdates") ?? false,
            CustomerManagedKeys = ReadRooms(config),
            Producers = ReadProducers(config),
            AlertEmails = config.GetObject<ImmutableArray<string>?>("alertEmails") ?? [],
            LogRetentionDays = config.GetInt32("logRetentionDays") ?? 30,
            LogDailyQuotaGb = config.GetDouble("logDailyQuotaGb") ?? 5,
            MonthlyBudget = config.GetDouble("monthlyBudget") ?? 0,
            BudgetStart = config.Require("budgetStart"),
            Tags = config.GetObject<ImmutableDictionary<string, string>>("tags") ?? ImmutableDictionary<string, string>.Empty,
        };
    }

    private static ImmutableArray<EncryptedRoom> ReadRooms(Config config) =>
    [
        .. (config.GetObject<string[]>("customerManagedKeys") ?? []).Select(room =>
            Enum.TryParse<EncryptedRoom>(room, ignoreCase: true, out var known)
                ? known
                : throw new RunException($"analytics:customerManagedKeys has '{room}'; the rooms are stream and archive.")),
    ];

    private static ImmutableArray<Principal> ReadProducers(Config config) =>
    [
        .. (config.GetObject<string[]>("producers") ?? []).Select(producer => Principal.TryParse(producer)
            ?? throw new RunException(
                $"analytics:producers has '{producer}'; it takes object ids of service principals, and of others after group: or user:.")),
    ];

    /// <summary>A list, never a number: from that no one could tell which customers another account takes from which.</summary>
    private static ImmutableArray<string> ReadBuckets(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var accounts) && accounts is > 0 and <= MaxRollupAccounts)
        {
            var even = JsonSerializer.Serialize(RollupBuckets.Evenly(accounts));
            throw new RunException($"analytics:rollupAccounts is {accounts}; it lists the buckets of each account, in a new stack {even}.");
        }

        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<string>>(text);
        }
        catch (JsonException)
        {
            throw new RunException(
                $"analytics:rollupAccounts is '{text}'; it lists the buckets of each account, such as [\"0-2047\", \"2048-4095\"].");
        }
    }

    private static IEnumerable<string> StreamProblems(StackSettings settings, CapacityPlan plan)
    {
        var most = plan.Stream.Tier switch
        {
            StreamTier.Standard => ServiceLimits.MaxStandardPartitions,
            StreamTier.Premium => ServiceLimits.MaxPremiumPartitions,
            _ => ServiceLimits.MaxDedicatedPartitions,
        };
        if (settings.Partitions < 1 || settings.Partitions > most)
        {
            yield return $"partitions is {settings.Partitions}; a hub on {plan.Stream.Tier} has from 1 to {most}.";
        }
        else if (settings.Partitions < plan.Stream.Partitions)
        {
            yield return $"partitions is {settings.Partitions}, but {settings.Workload.EventsPerDay:0} events a day need {plan.Stream.Partitions}.";
        }

        var mostHours = plan.Stream.Tier == StreamTier.Standard ? MaxStandardRetentionHours : MaxRetentionHours;
        if (settings.StreamRetentionHours < 1 || settings.StreamRetentionHours > mostHours)
        {
            yield return $"streamRetentionHours is {settings.StreamRetentionHours}; {plan.Stream.Tier} keeps events from 1 to {mostHours} hours.";
        }

        if ((plan.Stream.Tier == StreamTier.Dedicated) != (settings.ClusterId is not null))
        {
            yield return plan.Stream.Tier == StreamTier.Dedicated
                ? $"clusterId is missing; {settings.Workload.EventsPerDay:0} events a day need a cluster of {plan.Stream.Units} capacity units."
                : $"clusterId is set, but {settings.Workload.EventsPerDay:0} events a day need no cluster: {plan.Stream.Tier} takes them.";
        }

        if (settings.SessionBuckets is < 1 or > MaxSessionBuckets)
        {
            yield return $"sessionBuckets is {settings.SessionBuckets}; it must be from 1 to {MaxSessionBuckets}.";
        }

        if (settings.CustomerManagedKeys.Contains(EncryptedRoom.Stream) && plan.Stream.Tier == StreamTier.Standard)
        {
            yield return "customerManagedKeys has stream, which only Premium and Dedicated encrypt so.";
        }
    }

    private static IEnumerable<string> DataProblems(StackSettings settings, CapacityPlan plan)
    {
        if (RollupAccountsProblem(settings.RollupAccounts) is { } accounts)
        {
            yield return accounts;
        }

        if (settings.CustomerManagedKeys.Contains(EncryptedRoom.Rollups))
        {
            var times = Prices.KeyedTableTenThousandTransactions / Prices.TableTenThousandOperations;
            var (keyed, plain) = (RollupBill.Keyed(plan), RollupBill.Plain(plan));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"customerManagedKeys has rollups; a transaction would cost {times:0} times as much, the tables ${keyed:#,0} a month, not ${plain:#,0}.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            yield return $"timeZone is '{settings.TimeZone}', which is no IANA time zone.";
        }

        var tiers = new[] { settings.CoolAfterDays, settings.ColdAfterDays, settings.OfflineAfterDays }.Where(days => days != 0).ToList();
        if (tiers.Exists(days => days < 0) || !tiers.SequenceEqual(tiers.Distinct().Order()))
        {
            yield return "coolAfterDays, coldAfterDays and offlineAfterDays must grow in this order, or be 0.";
        }

        if (settings.OfflineAfterDays > 0 && settings.ZoneRedundant)
        {
            yield return "offlineAfterDays needs zoneRedundant false: zone-redundant accounts have no archive tier.";
        }

        if (settings.ImmutableDays is < 0 or > 146_000)
        {
            yield return $"immutableDays is {settings.ImmutableDays}; it must be from 0 to 146000.";
        }
        else if (settings.ImmutableDays > settings.Workload.RetentionDays)
        {
            yield return $"immutableDays is {settings.ImmutableDays}, longer than archiveRetentionDays {settings.Workload.RetentionDays:0}.";
        }
    }

    private static string? RollupAccountsProblem(ImmutableArray<string> accounts)
    {
        if (accounts.Length > MaxRollupAccounts)
        {
            return $"rollupAccounts has {accounts.Length}; a subscription and region takes {MaxRollupAccounts} of them.";
        }

        try
        {
            _ = RollupBuckets.Parse(accounts);
            return null;
        }
        catch (FormatException exception)
        {
            return $"rollupAccounts is wrong. {exception.Message}";
        }
    }

    private static IEnumerable<string> OperationProblems(StackSettings settings)
    {
        if (settings.ProtectData && settings.AlertEmails.IsEmpty)
        {
            yield return "alertEmails is empty, but the data is worth protecting: name someone who is told.";
        }

        foreach (var email in settings.AlertEmails.Where(email => !email.Contains('@', StringComparison.Ordinal)))
        {
            yield return $"alertEmails has '{email}', which is no mail address.";
        }

        if (settings.LogRetentionDays is < 30 or > 730)
        {
            yield return $"logRetentionDays is {settings.LogRetentionDays}; it must be from 30 to 730.";
        }

        if (settings.LogDailyQuotaGb is not (> 0 and <= 10_000))
        {
            yield return FormattableString.Invariant($"logDailyQuotaGb is {settings.LogDailyQuotaGb}; it must be over 0 and at most 10000.");
        }

        if (settings.ZoneRedundant && settings.Workload.ReadyInstances is 1)
        {
            yield return "readyInstances is 1; with zoneRedundant it must be 0, or at least 2.";
        }

        if (!FirstOfAMonth().IsMatch(settings.BudgetStart))
        {
            yield return $"budgetStart is '{settings.BudgetStart}'; it must be the first of a month, as 2026-12-01.";
        }

        if (settings.MonthlyBudget < 0)
        {
            yield return FormattableString.Invariant($"monthlyBudget is {settings.MonthlyBudget}; it must be positive.");
        }
    }

    [GeneratedRegex(@"^20\d\d-(0[1-9]|1[0-2])-01$")]
    private static partial Regex FirstOfAMonth();
}

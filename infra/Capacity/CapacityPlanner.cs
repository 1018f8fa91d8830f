namespace Analytics.Infra.Capacity;

/// <summary>Sizes the service for a workload: pure arithmetic over <see cref="ServiceLimits"/> and <see cref="Prices"/>.</summary>
public static class CapacityPlanner
{
    /// <summary>Seconds that a batch of a partition covers; freshness pays for it, and blob and table writes become fewer by as much.</summary>
    public const double BatchSeconds = 5;

    /// <summary>Messages that a trigger takes at once; the host's own limits on what it holds in memory speak against more.</summary>
    public const int MaxBatchMessages = 1_000;

    private const double EntitiesPerTransaction = 2; // the hour row and the day row of a customer
    private const double BytesPerRow = 1_200; // measured mean of a serialised row
    private const double RowHoursPerDay = 24;
    private const double ArchiveCompression = 3.9; // measured: gzip, fastest level, events in order of arrival
    private const double InstanceGigabytes = 2;
    private const double HotDays = 30;
    private const double CoolDays = 90;

    /// <summary>The plan for a workload without problems; see <see cref="Workload.Problems"/>.</summary>
    /// <param name="partitions">Partitions that the hub has already, when it was not made for this plan.</param>
    public static CapacityPlan Plan(Workload workload, int? partitions = null)
    {
        var stream = PlanStream(workload, partitions);
        var rollups = PlanRollups(workload);
        var archive = PlanArchive(workload, stream);
        var compute = PlanCompute(workload);
        var costs = Costs(workload, stream, rollups, archive, compute);
        return new CapacityPlan(workload, stream, rollups, archive, compute, costs, [.. Warnings(workload, stream, rollups, compute)]);
    }

    /// <summary>How many times smaller gzip makes the events of one message: nothing for one, the measured 3.9 from a hundred on.</summary>
    public static double MessageCompression(double eventsPerMessage) =>
        eventsPerMessage switch
        {
            < 2 => 1,
            < 10 => 2,
            < 100 => 3,
            _ => ArchiveCompression,
        };

    private static StreamPlan PlanStream(Workload workload, int? given)
    {
        var messages = workload.PeakEventsPerSecond / workload.EventsPerMessage;
        var bytes = workload.PeakEventsPerSecond * workload.BytesPerEvent / MessageCompression(workload.EventsPerMessage);
        var throughputUnits = Ceiling(Math.Max(bytes / ServiceLimits.BytesPerThroughputUnit, messages / ServiceLimits.MessagesPerThroughputUnit));
        var processingUnits = Ceiling(bytes / ServiceLimits.BytesPerProcessingUnit);
        var maxProcessingUnits = ServiceLimits.ProcessingUnits[^1];
        var (tier, units, mostPartitions) =
            throughputUnits <= ServiceLimits.MaxThroughputUnits * ServiceLimits.TargetUtilization
                ? (StreamTier.Standard, throughputUnits, ServiceLimits.MaxStandardPartitions)
            : processingUnits <= maxProcessingUnits ? (StreamTier.Premium, SmallestOffered(processingUnits), ServiceLimits.MaxPremiumPartitions)
            : (StreamTier.Dedicated, Ceiling(bytes / ServiceLimits.BytesPerCapacityUnit), ServiceLimits.MaxDedicatedPartitions);

        // A partition is read by one instance of each trigger, so there must be one for each instance too.
        var forBytes = bytes / (ServiceLimits.BytesPerPartition * ServiceLimits.TargetUtilization);
        var wanted = Math.Max(forBytes, CoresPerTrigger(workload.PeakEventsPerSecond));
        var partitions = given ?? Math.Clamp(RoundUpToPowerOfTwo(wanted), ServiceLimits.MinPartitions, mostPartitions);
        var maxUnits = tier == StreamTier.Standard ? Math.Min(units * 2, ServiceLimits.MaxThroughputUnits) : units;
        var meanMessages = workload.MeanEventsPerSecond / workload.EventsPerMessage / partitions * BatchSeconds;
        return new StreamPlan(tier, units, maxUnits, partitions, messages, bytes, (int)Math.Clamp(meanMessages, 1, MaxBatchMessages));
    }

    private static RollupPlan PlanRollups(Workload workload)
    {
        var peak = Transactions(workload, workload.PeakEventsPerSecond);
        var mean = Transactions(workload, workload.MeanEventsPerSecond);
        var accounts = Ceiling(peak * EntitiesPerTransaction / (ServiceLimits.EntitiesPerTableAccount * ServiceLimits.TargetUtilization));
        var rowsPerDay = (workload.ActiveCustomersPerHour * RowHoursPerDay) + workload.Customers;
        return new RollupPlan(accounts, peak, mean, rowsPerDay * Prices.DaysPerMonth * BytesPerRow / 1e9);
    }

    private static ArchivePlan PlanArchive(Workload workload, StreamPlan stream)
    {
        var perDay = workload.EventsPerDay * workload.BytesPerEvent / ArchiveCompression / 1e9;
        return new ArchivePlan(perDay, perDay * workload.RetentionDays, SegmentsPerSecond(stream));
    }

    private static ComputePlan PlanCompute(Workload workload)
    {
        var peakRequests = workload.PeakEventsPerSecond / workload.EventsPerMessage * workload.CollectorShare;
        var collectors = Math.Max(Ceiling(peakRequests / ServiceLimits.RequestsPerCore), workload.ReadyInstances);
        var perTrigger = Math.Max(Ceiling(CoresPerTrigger(workload.PeakEventsPerSecond)), workload.ReadyInstances);
        var meanCores = (2 * CoresPerTrigger(workload.MeanEventsPerSecond)) + (peakRequests / workload.PeakFactor / ServiceLimits.RequestsPerCore);
        return new ComputePlan(collectors, perTrigger, perTrigger, Math.Max(meanCores, 3 * workload.ReadyInstances));
    }

    private static List<CostLine> Costs(Workload workload, StreamPlan stream, RollupPlan rollups, ArchivePlan archive, ComputePlan compute)
    {
        var messagesPerMonth = workload.EventsPerDay / workload.EventsPerMessage * Prices.DaysPerMonth;
        var unitHour = stream.Tier switch
        {
            StreamTier.Standard => Prices.ThroughputUnitHour,
            StreamTier.Premium => Prices.ProcessingUnitHour,
            _ => Prices.CapacityUnitHour,
        };
        var secondsPerMonth = Prices.HoursPerMonth * 3600;
        var batches = 2 * SegmentsPerSecond(stream) * secondsPerMonth;
        var executions = (messagesPerMonth * workload.CollectorShare) + batches;
        return
        [
            new("Event Hubs units", stream.Units * unitHour * Prices.HoursPerMonth),
            new("Event Hubs messages", stream.Tier == StreamTier.Standard ? messagesPerMonth / 1e6 * Prices.MillionMessages : 0),
            new("Functions memory", compute.MeanInstances * InstanceGigabytes * secondsPerMonth * Prices.GigabyteSecond),
            new("Functions executions", executions / 1e6 * Prices.MillionExecutions),
            new("Rollup transactions", rollups.MeanTransactionsPerSecond * secondsPerMonth / 1e4 * Prices.TableTenThousandOperations),
            new("Rollup storage, first year", rollups.GigabytesPerMonth * 12 * Prices.TableGigabyteMonth),
            new("Archive writes", archive.PeakWritesPerSecond * secondsPerMonth / 1e4 * Prices.BlobTenThousandWrites),
            new("Archive storage, full retention", ArchiveStorage(workload, archive)),
        ];
    }

    private static double ArchiveStorage(Workload workload, ArchivePlan archive)
    {
        var hot = Math.Min(workload.RetentionDays, HotDays);
        var cool = Math.Clamp(workload.RetentionDays - HotDays, 0, CoolDays - HotDays);
        var cold = Math.Max(workload.RetentionDays - CoolDays, 0);
        var perGigabyteOfADay = (hot * Prices.HotGigabyteMonth) + (cool * Prices.CoolGigabyteMonth) + (cold * Prices.ColdGigabyteMonth);
        return archive.GigabytesPerDay * perGigabyteOfADay * Prices.GeoZoneRedundancyFactor;
    }

    private static IEnumerable<string> Warnings(Workload workload, StreamPlan stream, RollupPlan rollups, ComputePlan compute)
    {
        var largest = Skew.LargestShare(workload.Customers) * stream.PeakBytesPerSecond;
        if (largest > ServiceLimits.BytesPerPartition * ServiceLimits.TargetUtilization)
        {
            yield return FormattableString.Invariant(
                $"The largest customer sends {largest / 1e6:0.0} MB/s at peak: spread it over {BucketsFor(largest)} session buckets.");
        }

        if (stream.PeakBytesPerSecond > stream.Partitions * ServiceLimits.BytesPerPartition)
        {
            yield return FormattableString.Invariant($"{stream.Partitions} partitions are all that one hub has; pack more events into a message.");
        }

        if (stream.Tier == StreamTier.Dedicated && stream.Units > ServiceLimits.MaxCapacityUnits)
        {
            yield return FormattableString.Invariant(
                $"{stream.Units} capacity units are beyond the {ServiceLimits.MaxCapacityUnits} of a self-serve cluster: run several stacks.");
        }

        if (compute.Instances > ServiceLimits.DefaultCoreQuota)
        {
            yield return FormattableString.Invariant(
                $"{compute.Instances} instances need a larger quota than the {ServiceLimits.DefaultCoreQuota} cores of a subscription and region.");
        }

        if (compute.Instances > ServiceLimits.MaxInstances)
        {
            yield return FormattableString.Invariant(
                $"{compute.Instances} instances are beyond the {ServiceLimits.MaxInstances} of one app: run several stacks.");
        }

        if (rollups.Accounts > ServiceLimits.MaxStorageAccounts)
        {
            yield return FormattableString.Invariant(
                $"{rollups.Accounts} table accounts are beyond the {ServiceLimits.MaxStorageAccounts} of a subscription and region: ask for more.");
        }
    }

    /// <summary>Session buckets that bring a customer down to half a partition's rate each.</summary>
    public static int BucketsFor(double peakBytesPerSecond) =>
        Math.Max(1, Ceiling(peakBytesPerSecond / (ServiceLimits.BytesPerPartition * ServiceLimits.TargetUtilization)));

    private static double CoresPerTrigger(double eventsPerSecond) => eventsPerSecond / ServiceLimits.EventsPerCore / 2;

    /// <summary>A batch of a partition is one segment, or two where it crosses an hour; the second kind is rare.</summary>
    private static double SegmentsPerSecond(StreamPlan stream) => stream.Partitions / BatchSeconds;

    private static double Transactions(Workload workload, double eventsPerSecond) =>
        Math.Min(eventsPerSecond, Skew.DistinctCustomers(workload.Customers, eventsPerSecond * BatchSeconds) / BatchSeconds);

    private static int SmallestOffered(int processingUnits)
    {
        foreach (var offered in ServiceLimits.ProcessingUnits)
        {
            if (offered >= processingUnits)
            {
                return offered;
            }
        }

        return ServiceLimits.ProcessingUnits[^1];
    }

    private static int Ceiling(double value) => (int)Math.Max(1, Math.Ceiling(value));

    private static int RoundUpToPowerOfTwo(double value) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Ceiling(value));
}

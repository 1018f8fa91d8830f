namespace Analytics.Infra.Capacity;

/// <summary>Sizes the service for a workload: pure arithmetic over <see cref="ServiceLimits"/> and <see cref="Prices"/>.</summary>
public static class CapacityPlanner
{
    /// <summary>Seconds that a batch of a partition covers; freshness pays for it, and blob and table writes become fewer by as much.</summary>
    public const double BatchSeconds = 5;

    /// <summary>Messages that a trigger takes at once; the host's own limits on what it holds in memory speak against more.</summary>
    public const int MaxBatchMessages = 1_000;

    /// <summary>The hour row and the day row of a customer.</summary>
    public const double RowsPerTransaction = 2;

    /// <summary>A customer's sums, its day and, unless it is the first batch of an hour, its hour.</summary>
    public const double QueriesPerCustomerNotInMemory = 3;

    /// <summary>Mean of the rows at the end of an hour, sketches and event ids included.</summary>
    public const double BytesPerRow = 3_000;

    /// <summary>What gzip's fastest level makes of events in order of arrival. Generated events reach six; real ones are less alike.</summary>
    public const double ArchiveCompression = 3.9;

    /// <summary>Events' texts in one message of the collector, in bytes; a request with more of one customer becomes several messages.</summary>
    public const double MaxBytesOfPackedEvents = 240 * 1024;

    /// <summary>Customers whose rows an instance keeps in memory; the stack sets it as Rollups__HotCustomers.</summary>
    public const int HotCustomersPerInstance = 5_000;

    /// <summary>Customers of a batch that an instance writes at once; the stack sets it as Rollups__ParallelCustomers.</summary>
    public const int ParallelCustomers = 16;

    /// <summary>The line of the bill that the archive's redundancy changes.</summary>
    public const string ArchiveStorageItem = "Archive storage, full retention";

    private const double RowHoursPerDay = 24;
    private const double InstanceGigabytes = 2;
    private const double HotDays = 30;
    private const double CoolDays = 90;

    /// <summary>The plan for a workload without problems; see <see cref="Workload.Problems"/>.</summary>
    /// <param name="partitions">Partitions that the hub has already, when it was not made for this plan.</param>
    public static CapacityPlan Plan(Workload workload, int? partitions = null)
    {
        var stream = PlanStream(workload, partitions);
        var rollups = PlanRollups(workload, stream);
        var archive = PlanArchive(workload, stream);
        var compute = PlanCompute(workload, rollups);
        var costs = Costs(workload, stream, rollups, archive, compute);
        return new CapacityPlan(workload, stream, rollups, archive, compute, costs, [.. Warnings(workload, stream, rollups, compute)]);
    }

    /// <summary>How many times smaller gzip makes the events of one message: not at all for one, as in the archive from a hundred on.</summary>
    public static double MessageCompression(double eventsPerMessage) =>
        eventsPerMessage switch
        {
            < 2 => 1,
            < 3 => 1.5,
            < 10 => 2,
            < 100 => 3,
            _ => ArchiveCompression,
        };

    /// <summary>Transactions that roll up so many events when each partition takes its share of them in one batch.</summary>
    /// <remarks>
    /// One for each customer among them; but a message of the collector holds events of one customer, so there are no more than such messages, and
    /// than events that come another way.
    /// </remarks>
    public static double Transactions(Workload workload, double events)
    {
        var atMost = events * ((workload.CollectorShare / workload.EventsPerMessage) + 1 - workload.CollectorShare);
        return Math.Min(atMost, Skew.DistinctCustomers(workload.Customers, events));
    }

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
        var peak = workload.PeakEventsPerSecond;
        var wanted = Math.Max(forBytes, RollUpCores(peak, TransactionsPerSecond(workload, peak, BatchSeconds)));
        var partitions = given ?? Math.Clamp(RoundUpToPowerOfTwo(wanted), ServiceLimits.MinPartitions, mostPartitions);
        var maxUnits = tier == StreamTier.Standard ? Math.Min(units * 2, ServiceLimits.MaxThroughputUnits) : units;

        // By the peak rate: at lower rates the host's maxWaitTime ends the batch, so that one covers as long at any hour of the day.
        var batch = (int)Math.Clamp(messages * BatchSeconds / partitions, 1, MaxBatchMessages);
        return new StreamPlan(tier, units, maxUnits, partitions, messages, bytes, batch);
    }

    private static RollupPlan PlanRollups(Workload workload, StreamPlan stream)
    {
        var (peak, peakQueries) = RollupRequests(workload, stream, workload.PeakEventsPerSecond);
        var (mean, meanQueries) = RollupRequests(workload, stream, workload.MeanEventsPerSecond);
        var load = (peak * RowsPerTransaction) + peakQueries;
        var accounts = Ceiling(load / (ServiceLimits.EntitiesPerTableAccount * ServiceLimits.TargetUtilization));
        var rowsPerDay = (workload.ActiveCustomersPerHour * RowHoursPerDay) + workload.Customers;
        return new RollupPlan(accounts, peak, mean, peakQueries, meanQueries, rowsPerDay * Prices.DaysPerMonth * BytesPerRow / 1e9);
    }

    /// <summary>Transactions and queries a second; instances keep the rows of the largest customers in memory and query the others'.</summary>
    private static (double Transactions, double Queries) RollupRequests(Workload workload, StreamPlan stream, double eventsPerSecond)
    {
        var seconds = SecondsPerBatch(stream, eventsPerSecond / workload.EventsPerMessage);
        var transactions = TransactionsPerSecond(workload, eventsPerSecond, seconds);
        var instances = Math.Max(Ceiling(RollUpCores(eventsPerSecond, transactions)), workload.ReadyInstances);
        var inMemory = Skew.DistinctCustomers(workload.Customers, eventsPerSecond * seconds, largest: instances * (double)HotCustomersPerInstance);
        var missing = 1 - (inMemory / Skew.DistinctCustomers(workload.Customers, eventsPerSecond * seconds));
        return (transactions, transactions * missing * QueriesPerCustomerNotInMemory);
    }

    private static ArchivePlan PlanArchive(Workload workload, StreamPlan stream)
    {
        var perDay = workload.EventsPerDay * workload.BytesPerEvent / ArchiveCompression / 1e9;
        return new ArchivePlan(perDay, perDay * workload.RetentionDays, SegmentsPerSecond(stream, stream.PeakMessagesPerSecond));
    }

    private static ComputePlan PlanCompute(Workload workload, RollupPlan rollups)
    {
        var (peak, mean) = (workload.PeakEventsPerSecond, workload.MeanEventsPerSecond);
        var peakRequests = rollups.PeakTransactionsPerSecond + rollups.PeakQueriesPerSecond;
        var meanRequests = rollups.MeanTransactionsPerSecond + rollups.MeanQueriesPerSecond;
        return new ComputePlan(
            Math.Max(Ceiling(CollectorCores(workload, peak)), workload.ReadyInstances),
            Math.Max(Ceiling(CoresPerTrigger(peak)), workload.ReadyInstances),
            Math.Max(Ceiling(RollUpCores(peak, peakRequests)), workload.ReadyInstances),
            Math.Max(CollectorCores(workload, mean) + CoresPerTrigger(mean) + RollUpCores(mean, meanRequests), 3 * workload.ReadyInstances));
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
        var segmentsPerMonth = SegmentsPerSecond(stream, workload.MeanEventsPerSecond / workload.EventsPerMessage) * secondsPerMonth;
        var batches = 2 * segmentsPerMonth; // one for each of the two triggers
        var executions = (messagesPerMonth * workload.CollectorShare) + batches;
        return
        [
            new("Event Hubs units", stream.Units * unitHour * Prices.HoursPerMonth),
            new("Event Hubs messages", stream.Tier == StreamTier.Standard ? messagesPerMonth / 1e6 * Prices.MillionMessages : 0),
            new("Functions memory", compute.MeanInstances * InstanceGigabytes * secondsPerMonth * Prices.GigabyteSecond),
            new("Functions executions", executions / 1e6 * Prices.MillionExecutions),
            new("Rollup transactions", rollups.MeanTransactionsPerSecond * secondsPerMonth / 1e4 * Prices.TableTenThousandOperations),
            new("Rollup queries", rollups.MeanQueriesPerSecond * secondsPerMonth / 1e4 * Prices.TableTenThousandOperations),
            new("Rollup storage, first year", rollups.GigabytesPerMonth * 12 * Prices.TableGigabyteMonth),
            new("Archive writes", segmentsPerMonth / 1e4 * Prices.BlobTenThousandWrites),
            new(ArchiveStorageItem, ArchiveStorage(workload, archive)),
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

        if (workload.CollectorShare > 0 && workload.EventsPerMessage * workload.BytesPerEvent > MaxBytesOfPackedEvents)
        {
            yield return FormattableString.Invariant(
                $"The collector puts at most {Math.Floor(MaxBytesOfPackedEvents / workload.BytesPerEvent)} events into a message.");
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

    private static double CollectorCores(Workload workload, double eventsPerSecond)
    {
        var events = eventsPerSecond * workload.CollectorShare;
        return (events / workload.EventsPerMessage / ServiceLimits.RequestsPerCore) + (events / ServiceLimits.CollectedEventsPerCore);
    }

    private static double RollUpCores(double eventsPerSecond, double tableRequestsPerSecond) =>
        CoresPerTrigger(eventsPerSecond) + (tableRequestsPerSecond / ServiceLimits.TableRequestsPerCore);

    /// <summary>A batch of a partition is one segment, or two where it crosses an hour; the second kind is rare.</summary>
    private static double SegmentsPerSecond(StreamPlan stream, double messagesPerSecond) =>
        Math.Min(messagesPerSecond, stream.Partitions / SecondsPerBatch(stream, messagesPerSecond));

    /// <summary>A batch ends when it is full or, sooner, by the clock.</summary>
    private static double SecondsPerBatch(StreamPlan stream, double messagesPerSecond) =>
        Math.Min(BatchSeconds, stream.BatchMessages * stream.Partitions / messagesPerSecond);

    private static double TransactionsPerSecond(Workload workload, double eventsPerSecond, double secondsPerBatch) =>
        Transactions(workload, eventsPerSecond * secondsPerBatch) / secondsPerBatch;

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

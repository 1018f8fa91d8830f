using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

public class CapacityPlannerTests
{
    [Fact]
    public void Plan_OfOneEventPerMessage_NeedsAUnitPerThousandEvents()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerDay = 4e8, EventsPerMessage = 1 });

        Assert.Equal(StreamTier.Standard, plan.Stream.Tier);
        Assert.Equal(12, plan.Stream.Units); // 11,574 events/s at peak
        Assert.Equal(24, plan.Stream.MaxUnits);
    }

    [Fact]
    public void Plan_OfPackedEvents_NeedsLessThanATenthOfTheUnits()
    {
        var packed = CapacityPlanner.Plan(new Workload { EventsPerDay = 4e8, EventsPerMessage = 400 });

        Assert.Equal(2, packed.Stream.Units); // 1.9 MB/s at peak
    }

    [Theory]
    [InlineData(1e6, StreamTier.Standard)]
    [InlineData(1e9, StreamTier.Standard)]
    [InlineData(1e10, StreamTier.Premium)]
    [InlineData(1e11, StreamTier.Dedicated)]
    public void Plan_OfMoreEvents_ClimbsTheTiers(double eventsPerDay, StreamTier tier) =>
        Assert.Equal(tier, CapacityPlanner.Plan(new Workload { EventsPerDay = eventsPerDay }).Stream.Tier);

    [Fact]
    public void Plan_OfMoreEvents_NeverNeedsLess()
    {
        var workload = new Workload { Customers = 1e4, ActiveCustomersPerHour = 1e3 };

        var plans = Enumerable.Range(0, 50).Select(step => CapacityPlanner.Plan(workload with { EventsPerDay = 1e6 * Math.Pow(1.3, step) })).ToList();

        foreach (var (less, more) in plans.Zip(plans.Skip(1)))
        {
            Assert.True(more.Stream.Partitions >= less.Stream.Partitions);
            Assert.True(more.Rollups.Accounts >= less.Rollups.Accounts);
            Assert.True(more.Compute.Instances >= less.Compute.Instances);
            Assert.True(more.Archive.GigabytesPerDay > less.Archive.GigabytesPerDay);
            Assert.True(more.Stream.Tier >= less.Stream.Tier);
        }
    }

    [Fact]
    public void Plan_OfAnySize_StaysBelowTheLimitsOfTheServices()
    {
        for (var eventsPerDay = 1e4; eventsPerDay <= 1e12; eventsPerDay *= 3)
        {
            var plan = CapacityPlanner.Plan(new Workload { EventsPerDay = eventsPerDay });

            var perAccount = plan.Rollups.PeakTransactionsPerSecond * 2 / plan.Rollups.Accounts;
            Assert.True(perAccount <= ServiceLimits.EntitiesPerTableAccount * ServiceLimits.TargetUtilization);
            Assert.True(plan.Archive.PeakWritesPerSecond < ServiceLimits.RequestsPerBlobAccount);
            Assert.True(plan.Stream.Tier != StreamTier.Standard || plan.Stream.MaxUnits <= ServiceLimits.MaxThroughputUnits);
            Assert.True(plan.Stream.Tier != StreamTier.Standard || plan.Stream.Partitions <= ServiceLimits.MaxStandardPartitions);
            Assert.InRange(plan.Stream.BatchMessages, 1, CapacityPlanner.MaxBatchMessages);
        }
    }

    [Fact]
    public void Plan_OfALargeCustomer_SpreadsItsSessions()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerDay = 1e10, Customers = 10, ActiveCustomersPerHour = 10 });

        Assert.Contains(plan.Warnings, warning => warning.Contains("session buckets", StringComparison.Ordinal));
    }

    [Fact]
    public void Costs_OfABillionPlainEvents_AreThoseOfThePriceList()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerDay = 5e8, EventsPerMessage = 1 });

        Assert.Equal(15 * 0.03 * 730, Cost("Event Hubs units"), precision: 6);
        Assert.Equal(5e8 * (730.0 / 24) / 1e6 * 0.028, Cost("Event Hubs messages"), precision: 6);
        Assert.Equal(plan.MonthlyCost, plan.Costs.Sum(line => line.Monthly));

        double Cost(string item) => plan.Costs.Single(line => line.Item == item).Monthly;
    }

    [Fact]
    public void Plan_OfPackedMessages_NeverNeedsMoreTransactionsThanMessages()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerMessage = 100 });

        Assert.Equal(plan.Stream.PeakMessagesPerSecond, plan.Rollups.PeakTransactionsPerSecond, precision: 6);
    }

    [Fact]
    public void Plan_OfMessagesThatMixCustomers_NeedsATransactionForEachOfThem()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerMessage = 100, CollectorShare = 0 });

        var expected = Skew.DistinctCustomers(1e6, plan.Workload.PeakEventsPerSecond * CapacityPlanner.BatchSeconds) / CapacityPlanner.BatchSeconds;
        Assert.Equal(expected, plan.Rollups.PeakTransactionsPerSecond, tolerance: expected * 0.25); // a batch is cut to whole messages
    }

    [Fact]
    public void Plan_OfFewCustomers_KeepsAllInMemoryAndQueriesNone()
    {
        var few = CapacityPlanner.Plan(new Workload { Customers = 10_000, ActiveCustomersPerHour = 5_000 });
        var many = CapacityPlanner.Plan(new Workload { Customers = 100_000, ActiveCustomersPerHour = 5_000 });

        Assert.Equal(0, few.Rollups.PeakQueriesPerSecond, precision: 6);
        Assert.True(many.Rollups.PeakQueriesPerSecond > 0);
    }

    [Fact]
    public void Plan_OfMessagesLargerThanTheCollectorMakes_Warns()
    {
        var plan = CapacityPlanner.Plan(new Workload { EventsPerMessage = 400 });

        Assert.Contains("The collector puts at most 392 events into a message.", plan.Warnings);
    }
}

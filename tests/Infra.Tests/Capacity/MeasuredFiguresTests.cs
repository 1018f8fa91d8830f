using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

/// <summary>Holds what the planner assumes about the code against what its benchmarks measured: on the safe side of it, and not far from it.</summary>
public class MeasuredFiguresTests
{
    // Times differ between runs and machines, and the host, sockets and TLS are not in them: a plan counts on a quarter at most.
    private const double MostOfACore = 0.25;
    private const double LeastOfACore = 0.05;

    private static readonly Workload Default = new();

    [Fact]
    public void BytesPerEvent_ByDefault_AreThoseOfTheEventsOrALittleMore() => AssertSafe(Default.BytesPerEvent, "jsonBytesPerEvent", most: 1.5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(400)]
    public void MessageCompression_OfAnyPacking_IsAtMostTheMeasured(int eventsPerMessage)
    {
        var assumed = Default.BytesPerEvent / CapacityPlanner.MessageCompression(eventsPerMessage);

        AssertSafe(assumed, $"streamBytesPerEvent.{eventsPerMessage}", most: 2.5);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(50_000)]
    public void ArchiveCompression_OfAnySegment_IsAtMostTheMeasured(int eventsPerSegment) =>
        AssertSafe(Default.BytesPerEvent / CapacityPlanner.ArchiveCompression, $"archiveBytesPerEvent.{eventsPerSegment}", most: 2);

    [Fact]
    public void EventsPerMessage_ThatFit_AreThoseThatTheCollectorPacks()
    {
        var assumed = CapacityPlanner.MaxBytesOfPackedEvents / Measured.Figure("jsonBytesPerEvent");

        Assert.Equal(Measured.Figure("eventsPerMessage.atMost"), assumed, tolerance: assumed * 0.02);
        Assert.True(Measured.Figure("bytesPerMessage.atMost") <= 64_000, "A longer message is billed as two.");
    }

    // The plan has every event come from anyone; counted sessions go on within seconds, which brings fewer customers into a long batch.
    [Theory]
    [InlineData(10_000, 100)]
    [InlineData(10_000, 1_000)]
    [InlineData(10_000, 10_000)]
    [InlineData(10_000, 100_000)]
    [InlineData(1_000_000, 100)]
    [InlineData(1_000_000, 1_000)]
    [InlineData(1_000_000, 10_000)]
    [InlineData(1_000_000, 100_000)]
    public void Transactions_OfSingleEvents_AreThoseOfTheCustomersCounted(int customers, int events)
    {
        var assumed = CapacityPlanner.Transactions(new Workload { Customers = customers, EventsPerMessage = 1 }, events);

        AssertSafe(assumed / events, $"customersPerEvent.{customers}.{events}", most: 1.75);
    }

    // Counted as if small customers packed as many events as large ones; the plan also allows for small ones that send them one by one.
    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void Transactions_OfPackedEvents_AreEnoughForTheCustomersCounted(int messages)
    {
        var assumed = CapacityPlanner.Transactions(Default, messages * Default.EventsPerMessage);

        AssertSafe(assumed / messages, $"customersPerEvent.{Default.Customers}.{messages}", most: 2.5);
    }

    [Fact]
    public void RequestsOfTheRollup_ForACustomer_AreThoseOnTheWire()
    {
        Assert.Equal(1, Measured.Figure("transactionsPerCustomerAndBatch"));
        Assert.Equal(0, Measured.Figure("queriesPerCustomerInMemory"));
        Assert.Equal(CapacityPlanner.RowsPerTransaction, Measured.Figure("rowsPerTransaction"));
        AssertSafe(CapacityPlanner.QueriesPerCustomerNotInMemory, "queriesPerCustomerNotInMemory", most: 1.5);
    }

    [Fact]
    public void BytesPerRow_Planned_AreThoseOfTheRowsOrALittleMore() => AssertSafe(CapacityPlanner.BytesPerRow, "bytesPerRow", most: 1.5);

    [Theory]
    [InlineData(ServiceLimits.EventsPerCore, "both.eventsPerCore")]
    [InlineData(2 * ServiceLimits.EventsPerCore, "rollUp.eventsPerCore")] // a core that does nothing but roll up
    [InlineData(2 * ServiceLimits.EventsPerCore, "archive.eventsPerCore")]
    [InlineData(ServiceLimits.CollectedEventsPerCore, "collect.eventsPerCore")]
    [InlineData(ServiceLimits.TableRequestsPerCore, "transactionsPerCore")]
    public void RatePerCore_Planned_IsAShareOfTheMeasured(double assumed, string figure) =>
        Assert.InRange(assumed / Measured.Figure(figure), LeastOfACore, MostOfACore);

    private static void AssertSafe(double assumed, string figure, double most) =>
        Assert.InRange(assumed / Measured.Figure(figure), 1, most);
}

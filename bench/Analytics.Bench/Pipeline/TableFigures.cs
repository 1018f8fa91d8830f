using System.Diagnostics;
using Analytics.Azure;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Analytics.Bench.Pipeline;

/// <summary>What the rollup asks of Table Storage: counted on the wire, and the CPU time of one transaction without the wire.</summary>
internal static class TableFigures
{
    private const int BatchEvents = 1_000;

    private static readonly Shard Partition = new("events", "0");

    public static async Task MeasureAsync(MeasuredFigures figures)
    {
        await CountRequestsAsync(figures);
        await WeighRowsAsync(figures);
        await TimeTransactionsAsync(figures);
        CountCustomers(figures);
    }

    private static async Task CountRequestsAsync(MeasuredFigures figures)
    {
        const int customers = 10_000;
        var batch = Batches(customers, BatchEvents).Single();
        int distinct = batch.DistinctBy(item => item.Event.Customer).Count();
        using var wire = new TableWire();
        using var rollups = Open(wire);

        await rollups.AbsorbAsync(Partition, batch, CancellationToken.None);
        figures.Add("queriesPerCustomerNotInMemory", (double)wire.Queries / distinct, "{query}/{customer}");
        figures.Add("transactionsPerCustomerAndBatch", (double)wire.Transactions / distinct, "{transaction}/{customer}");
        figures.Add("rowsPerTransaction", (double)wire.Entities / wire.Transactions, "{row}/{transaction}");

        int queries = wire.Queries;
        await rollups.AbsorbAsync(Partition, batch.Select(Later), CancellationToken.None);
        figures.Add("queriesPerCustomerInMemory", (double)(wire.Queries - queries) / distinct, "{query}/{customer}");

        static PositionedEvent Later(PositionedEvent item) =>
            item with { Position = item.Position with { SequenceNumber = item.Position.SequenceNumber + BatchEvents } };
    }

    /// <summary>Rows at the end of an hour in which customers send 200 events on average, a billion a day from 200,000 customers an hour.</summary>
    private static async Task WeighRowsAsync(MeasuredFigures figures)
    {
        const int customers = 1_000;
        const int eventsPerCustomer = 200;
        using var wire = new TableWire { WeighsEntities = true };
        using var rollups = Open(wire);

        await rollups.AbsorbAsync(Partition, Batches(customers, customers * eventsPerCustomer).SelectMany(batch => batch), CancellationToken.None);
        figures.Add("bytesPerRow", (double)wire.EntityBytes / wire.Entities, "By/{row}");
    }

    private static async Task TimeTransactionsAsync(MeasuredFigures figures)
    {
        const int customers = 1_000;
        const int warmUpBatches = 60; // all customers are in memory and the code is compiled for good
        const int batches = 160;
        using var wire = new TableWire();
        using var rollups = Open(wire);
        var fastest = double.MaxValue;
        foreach (var (number, batch) in Batches(customers, batches * BatchEvents).Index())
        {
            int before = wire.Transactions;
            long start = Stopwatch.GetTimestamp();
            await rollups.AbsorbAsync(Partition, batch, CancellationToken.None);
            double each = Stopwatch.GetElapsedTime(start).TotalSeconds / (wire.Transactions - before);
            fastest = number < warmUpBatches ? fastest : Math.Min(fastest, each);
        }

        figures.Add("transactionsPerCore", 1 / fastest, "{transaction}/s");
    }

    /// <summary>A batch costs a transaction for each customer in it: so many for an event, when every message holds one.</summary>
    private static void CountCustomers(MeasuredFigures figures)
    {
        foreach (int customers in new[] { 10_000, 1_000_000 })
        {
            var senders = PipelineTraffic.Events(customers, 200_000).Select(item => item.PartitionKey).ToList();
            foreach (int events in new[] { 100, 1_000, 10_000, 100_000 })
            {
                double distinct = senders.Chunk(events).Average(batch => batch.Distinct().Count());
                figures.Add($"customersPerEvent.{customers}.{events}", distinct / events, "{customer}/{event}");
            }
        }
    }

    private static IEnumerable<PositionedEvent[]> Batches(int customers, int count) =>
        PipelineTraffic.Messages(PipelineTraffic.Packs(customers, count, eventsPerRequest: 1))
            .SelectMany(message => StreamItem.Readable(message.Read()))
            .Chunk(BatchEvents);

    private static RollupTable Open(TableWire wire)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(wire) };
        var key = new TableSharedKeyCredential("account", Convert.ToBase64String(new byte[64]));
        var accounts = new RollupAccounts(new TableServiceClient(new Uri("https://account.table.core.windows.net"), key, options));
        var settings = Options.Create(new RollupOptions { HotCustomers = 10_000, ParallelCustomers = 1 }); // one thread, to measure one core
        return new RollupTable(accounts, new ReportingCalendar("UTC"), settings, TimeProvider.System);
    }
}

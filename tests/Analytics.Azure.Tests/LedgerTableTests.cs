using Analytics.Archive;
using Analytics.Azure.Tests.Support;
using Analytics.Ledger;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Core;
using Azure.Data.Tables;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class LedgerTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly Shard _shard = new("events", $"{Guid.NewGuid():N}");

    public Task InitializeAsync() => Ledger().CreateIfNotExistsAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Book_OfBothConsumers_ShowsWhatIsUnaccounted()
    {
        var ledger = Ledger();
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(0), Item(1), Item(2, hours: 1)], CancellationToken.None);
        await ledger.BookAsync(LedgerTable.Rollup, _shard, [Item(0), Item(1)], CancellationToken.None);

        var hours = await ledger.ReadHoursAsync([_shard], Noon, Noon.AddHours(2), CancellationToken.None);

        Assert.Equal([0L, 1L], hours.Select(hour => hour.Unaccounted));
        Assert.Equal(new LedgerCounts(Events: 2, Rejected: 2, Missing: 0), hours[0].Archive);
        Assert.Equal(Noon.AddHours(1), hours[1].Hour);
    }

    [Fact]
    public async Task Book_OnTwoHostsAtOnce_BooksEachMessageOnce()
    {
        const int seed = 21;
        var random = new Random(seed);
        var items = Enumerable.Range(0, 300).Select(i => Item(i, hours: i / 100)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var ledger = Ledger();
            for (var next = 0; next < items.Count;)
            {
                var from = Math.Max(0, next - random.Next(20));
                next = Math.Min(items.Count, next + random.Next(5, 40));
                await ledger.BookAsync(LedgerTable.Archive, _shard, items[from..next], CancellationToken.None);
            }
        }));

        var hours = await Ledger().ReadHoursAsync([_shard], Noon, Noon.AddHours(9), CancellationToken.None);
        Assert.Equal([100L, 100L, 100L], hours.Select(hour => hour.Archive.Events));
        Assert.All(hours, hour => Assert.Equal(0, hour.Archive.Missing));
    }

    [Fact]
    public async Task Book_InTheSteadyState_IsOneRequest()
    {
        var wire = new Wire();
        var options = new TableClientOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        var ledger = new LedgerTable(new TableServiceClient(azurite.ConnectionString, options));
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(0)], CancellationToken.None);
        wire.Clear();

        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(1), Item(2)], CancellationToken.None);
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(1), Item(2)], CancellationToken.None);

        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task Book_OfAnEmptyMessageAlone_PassesItWithoutAnHour()
    {
        var ledger = Ledger();
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(0), Item(1) with { IsEmpty = true }], CancellationToken.None);
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(2, hours: 1) with { IsEmpty = true }], CancellationToken.None);
        await ledger.BookAsync(LedgerTable.Archive, _shard, [Item(3, hours: 2)], CancellationToken.None);

        var hours = await Ledger().ReadHoursAsync([_shard], Noon, Noon.AddHours(9), CancellationToken.None);

        Assert.Equal([Noon, Noon.AddHours(2)], hours.Select(hour => hour.Hour));
        Assert.All(hours, hour => Assert.Equal(new LedgerCounts(Events: 1, Rejected: 1, Missing: 0), hour.Archive));
        Assert.Equal(3, (await Ledger().FindReachedAsync(LedgerTable.Archive, _shard, CancellationToken.None)).SequenceNumber);
        Assert.Equal(default, await Ledger().FindReachedAsync(LedgerTable.Rollup, _shard, CancellationToken.None));
    }

    private LedgerTable Ledger() => new(new TableServiceClient(azurite.ConnectionString));

    private static StreamItem Item(long sequenceNumber, int hours = 0) => new(
        new ArchivedEvent(sequenceNumber, 0, Noon.AddHours(hours).AddMilliseconds(sequenceNumber), default), Parsed: null, default);
}

using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Azure.Tests;

/// <summary>What a batch costs in requests: the steady state is one transaction per customer and no reads.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RollupTableCostTests(AzuriteFixture azurite)
{
    private readonly CustomerId _customer = Some.Customer();
    private readonly Shard _shard = Some.Shard();

    [Fact]
    public async Task AbsorbAsync_OfBatchAfterBatch_CostsOneTransactionPerCustomerAndNoReads()
    {
        using var host = new Host(azurite);
        var other = Some.Customer();
        await host.AbsorbAsync(_shard, Some.Event(_customer, 1), Some.Event(other, 2));
        host.Wire.Clear();

        for (var i = 3; i < 23; i += 2)
        {
            await host.AbsorbAsync(_shard, Some.Event(_customer, i), Some.Event(other, i + 1));
        }

        Assert.Equal(20, host.Wire.Transactions.Count);
        Assert.Equal(20, host.Wire.Requests.Count);
        Assert.All(host.Wire.Transactions, transaction => Assert.Equal(2, transaction.RowKeys.Count));
    }

    [Fact]
    public async Task AbsorbAsync_OfARedelivery_CostsNoRequest()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 1));
        host.Wire.Clear();

        await host.AbsorbAsync(_shard, Some.Event(_customer, 1));

        Assert.Empty(host.Wire.Requests);
    }

    [Fact]
    public async Task AbsorbAsync_AcrossTheTurnOfAnHour_CostsNoReads()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 1, Some.Noon.AddMinutes(-90)));
        host.Wire.Clear();

        await host.AbsorbAsync(_shard, Some.Event(_customer, 2, Some.Noon.AddMinutes(-61)), Some.Event(_customer, 3, Some.Noon.AddMinutes(-59)));
        await host.AbsorbAsync(_shard, Some.Event(_customer, 4, Some.Noon.AddMinutes(-58)));
        await host.AbsorbAsync(_shard, Some.Event(_customer, 5, Some.Noon.AddMinutes(-62)), Some.Event(_customer, 6, Some.Noon.AddMinutes(-57)));

        Assert.Empty(host.Wire.Queries);
        Assert.Equal(3, host.Wire.Transactions.Count);
    }

    [Fact]
    public async Task AbsorbAsync_OfALateEventAmongOthers_ReadsItsHourAlone()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(0, 60).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(i - 60))).ToList();
        await host.AbsorbAsync(_shard, events);
        host.Wire.Clear();
        PositionedEvent[] next = [Some.Event(_customer, 101, Some.Noon.AddHours(-40)), Some.Event(_customer, 102, Some.Noon.AddHours(-1))];

        await host.AbsorbAsync(_shard, next);

        Assert.InRange(host.Wire.Queries.Count, 1, 2); // the hour, and its day
        (await Rows.ReadAsync(azurite, _customer)).AssertHold([.. events, .. next], _customer, _shard, host.Calendar, "late event");
    }

    [Fact]
    public async Task AbsorbAsync_AfterSomeMinutes_ReadsAgainWhatAReplayMayHaveChanged()
    {
        var time = new ImpatientTime();
        using var host = new Host(azurite, time: time);
        using var other = new Host(azurite);
        PositionedEvent[] events =
        [
            Some.Event(_customer, 1, Some.Noon.AddHours(-30)), Some.Event(_customer, 2), Some.Event(_customer, 3, Some.Noon.AddHours(-30)),
            Some.Event(_customer, 4, Some.Noon.AddMinutes(5)),
        ];
        await host.AbsorbAsync(_shard, events[..2]);
        await other.AbsorbAsync(_shard, events[2]); // changes an hour whose sum the host knows
        host.Wire.Clear();
        time.Ahead = TimeSpan.FromMinutes(6);

        await host.AbsorbAsync(_shard, events[3]); // its averages reach back to that hour

        Assert.NotEmpty(host.Wire.Queries);
        Assert.Equal(0, host.Wire.Conflicts);
        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "changed by another");
    }

    [Fact]
    public async Task ReadHoursAsync_OfAMonth_IsOneQueryThatLeavesOutWhatSeriesDoNotShow()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(_shard, Enumerable.Range(0, 720).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(i - 720))));
        host.Wire.Clear();

        var hours = await host.Rollups.ReadHoursAsync(_customer, Some.Noon.AddDays(-30), Some.Noon, CancellationToken.None);

        Assert.Equal(720, hours.Count);
        var query = Assert.Single(host.Wire.Requests);
        Assert.Contains("$select=", query.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("EventIds", query.Address, StringComparison.Ordinal);
    }
}

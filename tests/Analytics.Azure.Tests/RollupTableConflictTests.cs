using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure;
using Xunit.Abstractions;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class RollupTableConflictTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private readonly CustomerId _customer = Some.Customer();
    private readonly Shard _shard = Some.Shard();

    [Fact]
    public async Task AbsorbAsync_WhenAnotherHostWroteBetweenReadAndWrite_CountsBothOnce()
    {
        using var host = new Host(azurite);
        using var other = new Host(azurite);
        var events = Enumerable.Range(1, 40).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 4), $"s{i}")).ToList();
        await host.AbsorbAsync(_shard, events.Take(..10));
        host.Wire.Before(request => request.IsTransaction, () => other.AbsorbAsync(_shard, events.Take(5..40)));

        await host.AbsorbAsync(_shard, events.Take(10..30));

        Assert.Equal(1, host.Wire.Conflicts);
        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "conflict on an update");
    }

    [Fact]
    public async Task AbsorbAsync_WhenAnotherHostInsertedBetweenReadAndWrite_CountsBothOnce()
    {
        using var host = new Host(azurite);
        using var other = new Host(azurite);
        var events = Enumerable.Range(1, 20).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 2), $"s{i}")).ToList();
        host.Wire.Before(request => request.IsTransaction, () => other.AbsorbAsync(_shard, events));

        await host.AbsorbAsync(_shard, events.Take(..15));

        Assert.Equal(1, host.Wire.Conflicts);
        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "conflict on an insert");
    }

    [Fact]
    public async Task AbsorbAsync_WhenTheRowsWereDeletedMeanwhile_WritesThemAnew()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 1));
        foreach (var key in (await Rows.ReadAsync(azurite, _customer)).Keys)
        {
            await azurite.RowsTable.DeleteEntityAsync(_customer.Value, key);
        }

        await host.AbsorbAsync(_shard, Some.Event(_customer, 2));

        Assert.Equal(1, host.Wire.Conflicts);
        Assert.Equal(1, (await Rows.ReadAsync(azurite, _customer))[$"h:202611221100:{_shard}"].GetInt64("Events"));
    }

    [Fact]
    public async Task AbsorbAsync_WhenTheResponseIsLostAndSentAgain_CountsOnce()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(1, 20).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 2), $"s{i}")).ToList();
        await host.AbsorbAsync(_shard, events.Take(..10));
        host.Wire.Clear();
        host.Wire.After(request => request.IsTransaction, () => throw new IOException("The connection was reset."));

        await host.AbsorbAsync(_shard, events.Take(10..20));

        Assert.Equal(2, host.Wire.Transactions.Count); // written, refused; and found to be written
        Assert.Equal(1, host.Wire.Conflicts);
        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "response lost");
    }

    [Fact]
    public async Task AbsorbAsync_WhenTheCallFailsAfterTheWrite_CountsOnceWhenTheBatchComesAgain()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(1, 20).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 2), $"s{i}")).ToList();
        await host.AbsorbAsync(_shard, events.Take(..10));
        host.Caller.After(request => request.IsTransaction, () => throw new RequestFailedException("The service is away."));
        await Assert.ThrowsAsync<RequestFailedException>(() => host.AbsorbAsync(_shard, events.Take(10..20)));

        await host.AbsorbAsync(_shard, events.Take(10..20));

        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "call failed after the write");
    }

    [Fact]
    public async Task AbsorbAsync_WhenItDiesBetweenTwoTransactions_FinishesWhenTheBatchComesAgain()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(0, 250).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i), $"s{i}")).ToList();
        host.Caller.After(request => request.IsTransaction, () => throw new RequestFailedException("The host is killed."));
        await Assert.ThrowsAsync<RequestFailedException>(() => host.AbsorbAsync(_shard, events));

        using var next = new Host(azurite);
        await next.AbsorbAsync(_shard, events);

        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "died half-way");
    }

    [Fact]
    public async Task AbsorbAsync_WhenAnEarlierHourChangesWhileItReads_KeepsTheAveragesRight()
    {
        using var host = new Host(azurite);
        using var other = new Host(azurite);
        List<PositionedEvent> events =
        [
            Some.Event(_customer, 1, Some.Noon.AddHours(-10)), Some.Event(_customer, 2),
            Some.Event(_customer, 3, Some.Noon.AddHours(-10)), Some.Event(_customer, 4),
        ];
        await other.AbsorbAsync(_shard, events.Take(..2));
        host.Wire.After(request => request.IsSumQuery, () => other.AbsorbAsync(_shard, events[2]));

        await host.AbsorbAsync(_shard, events[3]);

        Assert.Equal(1, host.Wire.Conflicts);
        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "changed between two reads");
    }

    [Fact]
    public async Task AbsorbAsync_ByTwoHostsInRandomPortions_CountsEveryEventOnce()
    {
        const int rounds = 15;
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            using var owner = new Host(azurite);
            using var zombie = new Host(azurite);
            var shard = Some.Shard();
            CustomerId[] customers = [Some.Customer(), Some.Customer()];
            var messages = Some.Messages(random, customers, random.Next(20, 120), Some.Noon, latestHours: random.Next(1, 5), lateHours: 60);
            var firstWrite = new Meeting(2);
            owner.Wire.Before(request => request.Customer == customers[0].Value, firstWrite.ArriveAsync);
            zombie.Wire.Before(request => request.Customer == customers[0].Value, firstWrite.ArriveAsync);

            await Task.WhenAll(DeliverAsync(owner, shard, messages, random.Next()), DeliverAsync(zombie, shard, messages, random.Next()));

            Assert.True(owner.Wire.Conflicts + zombie.Wire.Conflicts > 0, $"seed {seed}, round {round}");
            foreach (var customer in customers)
            {
                var rows = await Rows.ReadAsync(azurite, customer);
                rows.AssertHold(Some.Readable(messages.SelectMany(items => items)), customer, shard, owner.Calendar, $"seed {seed}, round {round}");
            }
        }
    }

    [Fact]
    public async Task AbsorbAsync_TwiceAtOnceOnOneHost_CountsEveryEventOnce()
    {
        const int rounds = 10;
        for (var round = 0; round < rounds; round++)
        {
            using var host = new Host(azurite);
            var customer = Some.Customer();
            var events = Enumerable.Range(0, 3_000).Select(i => Some.Event(customer, i, session: $"s{i}", eventId: $"e{i}")).ToList();
            await host.AbsorbAsync(_shard, events.Take(..10));
            host.Wire.Before(request => request.IsTransaction, new Meeting(2).ArriveAsync, times: 2);

            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => host.AbsorbAsync(_shard, events))));

            Assert.Equal(1, host.Wire.Conflicts);
            (await Rows.ReadAsync(azurite, customer)).AssertHold(events, customer, _shard, host.Calendar, $"round {round}");
        }
    }

    /// <summary>What Event Hubs does: batches in order, of any length, some of them from a little before the last one's end.</summary>
    private static async Task DeliverAsync(Host host, Shard shard, IReadOnlyList<IReadOnlyList<StreamItem>> messages, int seed)
    {
        var random = new Random(seed);
        for (var next = 0; next < messages.Count;)
        {
            var from = Math.Max(0, next - (random.Next(3) == 0 ? random.Next(30) : 0));
            next = Math.Min(messages.Count, next + random.Next(1, 40));
            await host.AbsorbAsync(shard, Some.Readable(messages.Take(from..next).SelectMany(items => items)));
        }
    }
}

using System.Globalization;
using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Rollups;
using Xunit.Abstractions;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class RollupTableAbsorbTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private readonly CustomerId _customer = Some.Customer();
    private readonly Shard _shard = Some.Shard();

    [Fact]
    public async Task AbsorbAsync_OfABatch_StoresAnHourAndADayThatAnyClientReads()
    {
        using var host = new Host(azurite);

        await host.AbsorbAsync(
            _shard,
            Some.Event(_customer, 1, session: "s1", engagement: 11_000),
            Some.Event(_customer, 2, session: "s2", action: EventAction.LinkClicked),
            Some.Event(_customer, 3, session: "s3"));

        var rows = await Rows.ReadAsync(azurite, _customer);
        var hour = rows[$"h:202611221100:{_shard}"];
        Assert.Equal(3, hour.GetInt64("Events"));
        Assert.Equal(2, hour.GetInt64("PageViews"));
        Assert.Equal(1, hour.GetInt64("LinkClicks"));
        Assert.Equal(11_000, hour.GetInt64("EngagementMs"));
        Assert.Equal(3 / 24.0, hour.GetDouble("EventsAverage24Hours"));
        Assert.Equal(3 / 168.0, hour.GetDouble("EventsAverage168Hours"));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero), hour.GetDateTimeOffset("Start"));
        Assert.Equal(3, rows[$"d:20261122:{_shard}"].GetInt64("Events"));
        Assert.Equal(2, rows.Keys.Count);
    }

    [Theory]
    [InlineData("UTC", "2026-11-22T12:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-22T12:00:00Z")] // hours start at a quarter past
    [InlineData("Europe/Berlin", "2026-03-29T06:00:00Z")] // a day of 23 hours
    [InlineData("Europe/Berlin", "2026-10-25T06:00:00Z")] // a day of 25
    [InlineData("America/Santiago", "2026-09-06T12:00:00Z")] // midnight is skipped
    public async Task AbsorbAsync_OfRandomBatchesWithLateEvents_KeepsSumsSketchesAndAverages(string zone, string end)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var host = new Host(azurite, zone);
        CustomerId[] customers = [_customer, Some.Customer()];
        var messages = Some.Messages(random, customers, 150, DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), latestHours: 30);

        for (var next = 0; next < messages.Count;)
        {
            var from = next;
            next = Math.Min(messages.Count, next + random.Next(1, 50));
            await host.AbsorbAsync(_shard, Some.Readable(messages.Take(from..next).SelectMany(items => items)));
        }

        foreach (var customer in customers)
        {
            var rows = await Rows.ReadAsync(azurite, customer);
            rows.AssertHold(Some.Readable(messages.SelectMany(items => items)), customer, _shard, host.Calendar, $"seed {seed}");
        }
    }

    [Fact]
    public async Task AbsorbAsync_OfALateEvent_UpdatesTheAveragesOfLaterHoursAndNothingElse()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 1), Some.Event(_customer, 2, Some.Noon.AddHours(-40)));
        var before = await Rows.ReadAsync(azurite, _customer);

        await host.AbsorbAsync(_shard, Some.Event(_customer, 3, Some.Noon.AddHours(-20)));

        var rows = await Rows.ReadAsync(azurite, _customer);
        var key = $"h:202611221100:{_shard}";
        Assert.Equal(2 / 24.0, rows[key].GetDouble("EventsAverage24Hours"));
        Assert.Equal(3 / 168.0, rows[key].GetDouble("EventsAverage168Hours"));
        Assert.Equal(before[key].GetBinary("Sessions"), rows[key].GetBinary("Sessions"));
        Assert.Equal(1, rows[key].GetInt64("Events"));
        Assert.Equal(before[$"h:202611202000:{_shard}"].ETag, rows[$"h:202611202000:{_shard}"].ETag); // an earlier hour is not touched
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AbsorbAsync_OfRedeliveredAndOverlappingPortions_WritesNothing(bool onAnotherHost)
    {
        using var host = new Host(azurite);
        using var other = new Host(azurite);
        var events = Enumerable.Range(1, 30).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 5), $"s{i}")).ToList();
        await host.AbsorbAsync(_shard, events);
        var before = await Rows.ReadAsync(azurite, _customer);

        var again = onAnotherHost ? other : host;
        await again.AbsorbAsync(_shard, events);
        await again.AbsorbAsync(_shard, events.Take(..10));
        await again.AbsorbAsync(_shard, events.Take(5..25));

        var rows = await Rows.ReadAsync(azurite, _customer);
        Assert.Equal(before.Content, rows.Content);
        Assert.Equal(before.Tags, rows.Tags);
    }

    [Fact]
    public async Task AbsorbAsync_OfAnOverlapWithNewEvents_CountsTheNewOnes()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(1, 30).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i % 3), $"s{i}")).ToList();
        await host.AbsorbAsync(_shard, events.Take(..20));

        await host.AbsorbAsync(_shard, events.Take(10..30));

        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "overlap");
    }

    [Fact]
    public async Task AbsorbAsync_OfEventsYearsApart_ReadsOnlyAroundThem()
    {
        using var host = new Host(azurite);
        List<PositionedEvent> events =
        [
            Some.Event(_customer, 1), Some.Event(_customer, 2, Some.Noon.AddYears(-3)), Some.Event(_customer, 3, Some.Noon.AddYears(-30)),
            Some.Event(_customer, 4, Some.Noon.AddYears(-3).AddHours(167)), Some.Event(_customer, 5, Some.Noon.AddYears(-3).AddHours(335)),
        ];

        await host.AbsorbAsync(_shard, events);
        await host.AbsorbAsync(_shard, events);

        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "years apart");
        Assert.All(host.Wire.Queries, query => Assert.DoesNotContain("'h:2010", query.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AbsorbAsync_OfMoreRowsThanATransactionTakes_KeepsADayAndItsHoursTogether()
    {
        using var host = new Host(azurite, "Asia/Kolkata");
        var events = Enumerable.Range(0, 250).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i), $"s{i}")).ToList();

        await host.AbsorbAsync(_shard, events);

        (await Rows.ReadAsync(azurite, _customer)).AssertHold(events, _customer, _shard, host.Calendar, "250 hours");
        var transactions = host.Wire.Transactions;
        Assert.Equal(3, transactions.Count);
        Assert.All(transactions, transaction => Assert.InRange(transaction.RowKeys.Count, 2, 100));
        AssertDaysStandWithTheirHours(transactions, host.Calendar);
    }

    [Fact]
    public async Task AbsorbAsync_OfRowsTooLargeForATransaction_SplitsThem()
    {
        using var host = new Host(azurite);
        var events = Enumerable.Range(0, 90).SelectMany(hour => Enumerable.Range(0, 3_500).Select(i =>
            Some.Event(_customer, (hour * 3_500) + i, Some.Noon.AddHours(hour - 90), $"s{i}", eventId: $"{hour}/{i}")));

        await host.AbsorbAsync(_shard, events);

        Assert.InRange(host.Wire.Transactions.Count, 2, 4);
        Assert.All(host.Wire.Transactions, transaction => Assert.InRange(transaction.Bytes, 1, 4 * 1024 * 1024));
        Assert.True(host.Wire.Transactions.Sum(transaction => (long)transaction.Bytes) > 4 * 1024 * 1024, "one transaction would have done");
        AssertDaysStandWithTheirHours(host.Wire.Transactions, host.Calendar);
        var rows = await Rows.ReadAsync(azurite, _customer);
        Assert.Equal(90 * 3_500, rows.Keys.Where(key => key.StartsWith("h:", StringComparison.Ordinal)).Sum(key => rows[key].GetInt64("Events")));
    }

    private static void AssertDaysStandWithTheirHours(IReadOnlyList<TableRequest> transactions, ReportingCalendar calendar)
    {
        foreach (var transaction in transactions)
        {
            var days = transaction.RowKeys.Where(key => key.StartsWith("d:", StringComparison.Ordinal)).Select(key => RollupKey.ParseDay(key).Day);
            var hours = transaction.RowKeys.Where(key => key.StartsWith("h:", StringComparison.Ordinal));
            Assert.Equal(days.Order(), hours.Select(key => calendar.DayOf(RollupKey.ParseHour(key).Start)).Distinct().Order());
        }
    }
}

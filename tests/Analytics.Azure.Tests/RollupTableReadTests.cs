using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class RollupTableReadTests(AzuriteFixture azurite)
{
    private readonly CustomerId _customer = Some.Customer();

    [Fact]
    public async Task ReadHoursAsync_OfSeveralShards_MergesSumsAndDistinctCounts()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(Some.Shard(), Some.Event(_customer, 1, session: "s1"), Some.Event(_customer, 2, session: "s2"));
        await host.AbsorbAsync(Some.Shard(), Some.Event(_customer, 1, session: "s2"), Some.Event(_customer, 2, session: "s3"));

        var hours = await host.Rollups.ReadHoursAsync(_customer, Some.Noon.AddHours(-1), Some.Noon, CancellationToken.None);
        var days = await host.Rollups.ReadDaysAsync(_customer, new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23), CancellationToken.None);

        foreach (var metrics in (RollupMetrics[])[hours[Some.Noon.AddHours(-1)], days[Some.Noon.AddHours(-12)]])
        {
            Assert.Equal(4, metrics[Metric.Events]);
            Assert.Equal(3, metrics[Metric.Sessions]);
        }
    }

    [Fact]
    public async Task ReadHoursAsync_OfARange_IncludesItsStartAndNotItsEnd()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(Some.Shard(), Enumerable.Range(0, 6).Select(i => Some.Event(_customer, i, Some.Noon.AddHours(-i))));

        var hours = await host.Rollups.ReadHoursAsync(_customer, Some.Noon.AddHours(-4), Some.Noon.AddHours(-1), CancellationToken.None);

        Assert.Equal([Some.Noon.AddHours(-4), Some.Noon.AddHours(-3), Some.Noon.AddHours(-2)], hours.Keys.Order());
    }

    [Fact]
    public async Task ReadHoursAsync_OfAnotherCustomer_FindsNothing()
    {
        using var host = new Host(azurite);
        await host.AbsorbAsync(Some.Shard(), Some.Event(_customer, 1));

        var hours = await host.Rollups.ReadHoursAsync(Some.Customer(), Some.Noon.AddDays(-1), Some.Noon, CancellationToken.None);

        Assert.Empty(hours);
    }

    [Fact]
    public async Task ReadHoursAsync_InAZoneHalfAnHourOff_GivesItsOwnHours()
    {
        using var host = new Host(azurite, "Asia/Kolkata");
        PositionedEvent[] events = [Some.Event(_customer, 1, Some.Noon.AddMinutes(-31)), Some.Event(_customer, 2, Some.Noon.AddMinutes(-30))];
        await host.AbsorbAsync(Some.Shard(), events);

        var hours = await host.Rollups.ReadHoursAsync(_customer, Some.Noon.AddHours(-2), Some.Noon, CancellationToken.None);

        Assert.Equal([Some.Noon.AddMinutes(-90), Some.Noon.AddMinutes(-30)], hours.Keys.Order());
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    public async Task ReadDaysAsync_OfADayWithAClockChange_HoldsAllItsHours(string date, int length)
    {
        using var host = new Host(azurite, "Europe/Berlin");
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var start = host.Calendar.StartOf(day);
        await host.AbsorbAsync(Some.Shard(), Enumerable.Range(-1, 27).Select(i => Some.Event(_customer, i + 1, start.AddHours(i))));

        var days = await host.Rollups.ReadDaysAsync(_customer, day, day.AddDays(1), CancellationToken.None);

        Assert.Equal(length, Assert.Single(days).Value[Metric.Events]);
        Assert.Equal(start, days.Keys.Single());
    }
}

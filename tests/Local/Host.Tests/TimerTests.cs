using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class TimerTests
{
    [Fact]
    public async Task Timer_ByCrontab_FiresAtItsTimes()
    {
        await using var host = new TestHost("EverySecond");
        await host.StartAsync();

        var ticks = (await host.RecordsAsync(records => records.Count >= 3)).Select(record => record.Data.GetProperty("ScheduleStatus")).ToList();

        var times = ticks.Skip(1).Select(tick => tick.GetProperty("Last").GetDateTime()).ToList();
        Assert.All(times, time => Assert.Equal((0, 0), (time.Millisecond, time.Microsecond)));
        Assert.True(times[0] < times[1]);
        Assert.Equal(ticks[1].GetProperty("Last").GetDateTime().AddSeconds(1), ticks[0].GetProperty("Next").GetDateTime());
    }

    [Fact]
    public async Task Timer_ByTimeSpan_FiresOnStartupAndNeverTwiceAtOnce()
    {
        await using var host = new TestHost("AtStartup").With("Interval", "00:00:01"); // a run takes 1.5 s
        await host.StartAsync();

        var records = await host.RecordsAsync(all => all.Count >= 6);

        Assert.Equal(["started", "done", "started", "done", "started", "done"], records.Take(6).Select(record => record.What));
        Assert.False(records[0].Data.GetProperty("HasStatus").GetBoolean());
    }

    [Fact]
    public async Task Timer_WithAScheduleThatIsNone_EndsTheStartWithOneLine()
    {
        await using var host = new TestHost("AtStartup").With("Interval", "now and then");

        host.Launch();

        Assert.Equal(1, await host.ExitAsync());
        Assert.StartsWith("Function 'AtStartup': the schedule 'now and then' is neither", host.Error, StringComparison.Ordinal);
    }
}

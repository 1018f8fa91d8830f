using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.Timers;

public sealed class TimerTriggerTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 30, TimeSpan.Zero));
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Timer_WhenItsTimeComes_FiresWithItsStatus()
    {
        await using var app = await TestApp.StartAsync(App(typeof(EveryMinute)));
        await AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(_recorder.Seen);

        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 2);

        var status = _recorder.Of<TimerInfo>()[1].ScheduleStatus;
        Assert.NotNull(status);
        Assert.Equal(new DateTime(2026, 1, 1, 12, 1, 0, DateTimeKind.Utc), status.Last);
        Assert.Equal(new DateTime(2026, 1, 1, 12, 3, 0, DateTimeKind.Utc), status.Next);
        Assert.False(_recorder.Of<TimerInfo>()[1].IsPastDue);
    }

    [Fact]
    public async Task Timer_WhoseRunOutlastsTheNextOccurrence_DoesNotOverlap()
    {
        var release = new TaskCompletionSource();
        _recorder.Behaviour = _ => release.Task;
        await using var app = await TestApp.StartAsync(App(typeof(EveryMinute)));
        await AdvanceAsync(TimeSpan.FromSeconds(30));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(_recorder.Seen);
        release.SetResult();
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        await TestApp.UntilAsync(() => _recorder.Seen.Count == 2);
    }

    [Fact]
    public async Task Timer_ThatRunsOnStartup_FiresAtOnceAndThenByItsSchedule()
    {
        await using var app = await TestApp.StartAsync(App(typeof(OnStartup)) with { Settings = new() { ["Schedule"] = "00:10:00" } });
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 1);

        await AdvanceAsync(TimeSpan.FromMinutes(10));
        await TestApp.UntilAsync(() => _recorder.Seen.Count == 2);

        Assert.All(_recorder.Of<TimerInfo>(), timer => Assert.Null(timer.ScheduleStatus));
    }

    [Theory]
    [InlineData("every minute")]
    [InlineData("-00:01:00")]
    public void Build_WithAWrongSchedule_NamesFunctionAndParameter(string schedule)
    {
        var setup = App(typeof(OnStartup)) with { Settings = new() { ["Schedule"] = schedule } };

        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(setup, TextWriter.Null));

        Assert.Contains("'OnStartup', parameter 'timer'", exception.Message, StringComparison.Ordinal);
    }

    private AppSetup App(Type function) => new(function)
    {
        Clock = _clock,
        HostJson = """{ "functionTimeout": "-1" }""", // one timer less on the clock
        Configure = builder => builder.Services.AddSingleton(_recorder),
    };

    // The pump waits on the clock in the background; before it does, moving the clock would be for nothing.
    private async Task AdvanceAsync(TimeSpan time)
    {
        await TestApp.UntilAsync(() => _clock.Waiting == 1);
        _clock.Advance(time);
    }
}

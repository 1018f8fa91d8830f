using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

public sealed class TimerFunctions
{
    [Function("EverySecond")]
    public static void EverySecond([TimerTrigger("* * * * * *")] TimerInfo timer, FunctionContext context) =>
        Recorder.Write(context, "tick", new { timer.IsPastDue, timer.ScheduleStatus });

    [Function("AtStartup")]
    public static async Task AtStartup(
        [TimerTrigger("%Interval%", RunOnStartup = true, UseMonitor = false)] TimerInfo timer,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        Recorder.Write(context, "started", new { HasStatus = timer.ScheduleStatus is not null });
        await Task.Delay(TimeSpan.FromSeconds(1.5), cancellationToken);
        Recorder.Write(context, "done");
    }
}

using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Fires a function by its schedule; a run that takes longer than to the next occurrence skips it, so that runs never overlap.</summary>
/// <remarks>The schedule's status lives in memory: an occurrence missed while the host was down is not made up for, so no run is past due.</remarks>
internal sealed class TimerPump(EmbeddedFunction function, ISchedule schedule, TimerTriggerAttribute trigger) : TriggerPump(function)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1); // timers count milliseconds in 32 bits, and clocks are set

    private DateTimeOffset? _last;

    public override async Task RunAsync(IServiceProvider services, Shutdown shutdown)
    {
        var time = services.GetRequiredService<EmbeddedHostOptions>().TimeProvider;
        var invoker = services.GetRequiredService<RetryingInvoker>();
        try
        {
            if (trigger.RunOnStartup)
            {
                await FireAsync(time.GetUtcNow(), invoker, time);
            }

            while (true)
            {
                var next = schedule.Next(time.GetUtcNow());
                await WaitUntilAsync(next, time, shutdown.Stopping);
                await FireAsync(next, invoker, time);
            }
        }
        catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
        {
            // Stopped between runs.
        }
    }

    private static async Task WaitUntilAsync(DateTimeOffset next, TimeProvider time, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        while (next - time.GetUtcNow() is var remaining && remaining > TimeSpan.Zero)
        {
            await Task.Delay(remaining < LongestDelay ? remaining : LongestDelay, time, stopping);
        }
    }

    private async Task FireAsync(DateTimeOffset occurrence, RetryingInvoker invoker, TimeProvider time)
    {
        var info = new TimerInfo { ScheduleStatus = trigger.UseMonitor ? StatusAt(occurrence, time) : null };
        _last = occurrence;
        await invoker.InvokeAsync(Function, new TimerInput(info));
    }

    private ScheduleStatus StatusAt(DateTimeOffset occurrence, TimeProvider time) => new()
    {
        Last = _last?.UtcDateTime ?? default,
        Next = schedule.Next(occurrence).UtcDateTime,
        LastUpdated = time.GetUtcNow().UtcDateTime,
    };
}

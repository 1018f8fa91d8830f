using System.Globalization;
using System.Text.Json;
using Local.Host.Settings;
using Local.Host.Worker;
using Local.Host.Worker.Rpc;
using NCrontab;

namespace Local.Host.Timers;

/// <summary>Fires a function by its schedule, in UTC. Runs never overlap: one that takes longer than to the next occurrence skips it.</summary>
/// <remarks>The schedule's status lives in memory: an occurrence missed while the host was down is not made up for, so no run is past due.</remarks>
internal sealed class TimerTrigger(Function function, AppSettings settings, Invoker invoker, TimeProvider time) : ITrigger
{
    public const string TriggerType = "timerTrigger";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1); // timers count milliseconds in 32 bits, and clocks are set

    private readonly Func<DateTime, DateTime> _next = Parse(settings.Resolve(function.Text("schedule") ?? "", function.Where), function.Where);
    private readonly bool _usesMonitor = function.Flag("useMonitor", true);
    private DateTime _last;

    public Function Function => function;

    private DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public async Task RunAsync(Shutdown shutdown)
    {
        try
        {
            if (function.Flag("runOnStartup", false))
            {
                await FireAsync(UtcNow);
            }

            while (true)
            {
                var next = _next(UtcNow);
                await WaitUntilAsync(next, shutdown.Stopping);
                await FireAsync(next);
            }
        }
        catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
        {
            // Stopped between runs.
        }
    }

    // Six fields with seconds, five without, or a time span between two runs.
    private static Func<DateTime, DateTime> Parse(string text, string where)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
        {
            return last => last + interval;
        }

        var hasSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = hasSeconds }) is { } crontab
            ? crontab.GetNextOccurrence
            : throw new StartFailure($"{where}: the schedule '{text}' is neither six fields, as '0 */5 * * * *', nor a time span.");
    }

    private async Task WaitUntilAsync(DateTime next, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        while (next - UtcNow is var remaining && remaining > TimeSpan.Zero)
        {
            await Task.Delay(remaining < LongestDelay ? remaining : LongestDelay, time, stopping);
        }
    }

    private async Task FireAsync(DateTime occurrence)
    {
        var status = _usesMonitor ? new { Last = _last, Next = _next(occurrence), LastUpdated = UtcNow } : null;
        _last = occurrence;
        var timer = JsonSerializer.Serialize(new { Schedule = new { AdjustForDST = true }, ScheduleStatus = status, IsPastDue = false });
        await invoker.InvokeAsync(function, new TriggerInput(new TypedData { Json = timer }, new Dictionary<string, TypedData>()), function.Retry);
    }
}

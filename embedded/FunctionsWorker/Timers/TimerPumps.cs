using System.Globalization;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Makes the pump of each function with a timer trigger.</summary>
internal static class TimerPumps
{
    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings) =>
        functions.With<TimerTriggerAttribute>().Select(found => Pump(found.Function, found.Trigger, settings)).ToList();

    private static TimerPump Pump(EmbeddedFunction function, TimerTriggerAttribute trigger, AppSettings settings)
    {
        if (function.TriggerParameter.ParameterType != typeof(TimerInfo))
        {
            throw function.UnsupportedTriggerParameter(nameof(TimerInfo));
        }

        var where = $"Function '{function.Name}', parameter '{function.TriggerParameter.Name}'";
        return new TimerPump(function, Schedule(settings.Resolve(trigger.Schedule, where), where), trigger);
    }

    private static ISchedule Schedule(string text, string where)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval))
        {
            return interval > TimeSpan.Zero
                ? new IntervalSchedule(interval)
                : throw new InvalidOperationException($"{where}: the interval '{text}' must be above zero.");
        }

        try
        {
            return CrontabSchedule.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException($"{where}: {exception.Message}", exception);
        }
    }
}

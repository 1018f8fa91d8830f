namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Fires again and again after the same time.</summary>
internal sealed class IntervalSchedule(TimeSpan interval) : ISchedule
{
    public DateTimeOffset Next(DateTimeOffset time) => time + interval;
}

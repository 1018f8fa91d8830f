namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>When a timer fires.</summary>
internal interface ISchedule
{
    /// <summary>The first occurrence after <paramref name="time"/>, in UTC.</summary>
    DateTimeOffset Next(DateTimeOffset time);
}

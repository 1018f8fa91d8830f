using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that says when a scheduled function runs.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="schedule">A crontab expression of six fields, seconds first, or a time span.</param>
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
        UseMonitor = true;
    }

    /// <summary>A crontab expression of six fields, seconds first, or a time span.</summary>
    public string Schedule { get; private set; }

    /// <summary>Whether the host keeps a record of the occurrences.</summary>
    public bool UseMonitor { get; set; }

    /// <summary>Whether the function also runs on every start of the app.</summary>
    public bool RunOnStartup { get; set; }
}

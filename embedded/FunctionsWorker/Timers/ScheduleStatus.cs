namespace Microsoft.Azure.Functions.Worker;

/// <summary>The occurrences of a schedule around a run.</summary>
public class ScheduleStatus
{
    /// <summary>The occurrence before this one.</summary>
    public DateTime Last { get; set; }

    /// <summary>The expected next occurrence.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}

namespace Analytics.Infra.Rooms;

/// <summary>Azure Monitor's numbers for how soon people must act.</summary>
public enum AlertSeverity
{
    /// <summary>Now: events or answers are late, wrong or refused.</summary>
    Critical = 1,

    /// <summary>Today.</summary>
    Warning = 2,
}

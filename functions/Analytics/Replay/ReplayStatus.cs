namespace Analytics.Replay;

/// <summary>Whether a replay is through.</summary>
public enum ReplayStatus
{
    /// <summary>Some slices are still to be done.</summary>
    Running,

    /// <summary>All slices are done.</summary>
    Succeeded,

    /// <summary>All slices are through, and some were given up.</summary>
    Failed,
}

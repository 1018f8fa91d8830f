namespace Analytics.Replay;

/// <summary>How an attempt at a slice ended.</summary>
public enum SliceStatus
{
    /// <summary>All its rows are what the archive makes them.</summary>
    Done,

    /// <summary>Some rows are ahead of the archive; it will be tried again.</summary>
    Waiting,

    /// <summary>It was given up.</summary>
    Failed,
}

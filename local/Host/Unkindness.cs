namespace Local.Host;

/// <summary>What a Functions host in Azure may do to an app, and what this one does only when it is asked to.</summary>
[Flags]
internal enum Unkindness
{
    None = 0,

    /// <summary>A batch that was cancelled when the host stopped is checkpointed as if it were done.</summary>
    CheckpointCancelled = 1,

    /// <summary>After three attempts the checkpoint moves on, even where the retry policy says without end.</summary>
    LastRetry = 2,

    /// <summary>Every batch runs in two processes at once, as between two owners of a partition.</summary>
    TwoWorkers = 4,

    All = CheckpointCancelled | LastRetry | TwoWorkers,
}

namespace Local.Host.Worker;

/// <summary>How an invocation and its retries ended.</summary>
internal enum InvocationOutcome
{
    Succeeded,

    /// <summary>It threw, timed out or lost its worker, and there is no retry left.</summary>
    Failed,

    /// <summary>The host stops, and the invocation did not succeed before.</summary>
    Cancelled,
}

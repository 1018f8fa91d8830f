namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which repetition an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>0 in the first invocation.</summary>
    public abstract int RetryCount { get; }

    /// <summary>-1 repeats for ever.</summary>
    public abstract int MaxRetryCount { get; }
}

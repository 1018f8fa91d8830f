namespace Microsoft.Azure.Functions.Worker;

/// <summary>How a failed invocation is repeated with the same input.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute()
    {
    }

    /// <summary>How often at most; -1 repeats for ever.</summary>
    public int MaxRetryCount { get; set; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known about one invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to the invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to the function, the same in all its invocations.</summary>
    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger tells besides its value.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Null for a function without a retry attribute.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Whatever middleware and function want to share within the invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Signalled when the invocation should end.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

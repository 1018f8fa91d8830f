namespace Microsoft.Azure.Functions.Worker;

/// <summary>The place of an invocation in a distributed trace.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}

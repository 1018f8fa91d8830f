using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The trace that the invocation began in.</summary>
internal sealed class InvocationTraceContext : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? "";

    public override string TraceState => _activity?.TraceStateString ?? "";
}

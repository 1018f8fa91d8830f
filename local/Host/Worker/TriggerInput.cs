using Local.Host.Worker.Rpc;

namespace Local.Host.Worker;

/// <summary>What a trigger hands to its function: the value of the parameter, and what further parameters bind to by name.</summary>
internal sealed record TriggerInput(TypedData Value, Dictionary<string, TypedData> Metadata)
{
    /// <summary>A request that shares the data with all others of this input: repetitions copy nothing.</summary>
    public InvocationRequest ToRequest(Function function) => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        FunctionId = function.Id,
        InputData = { new ParameterBinding { Name = function.ParameterName, Data = Value } },
        TriggerMetadata = { Metadata },
        TraceContext = new RpcTraceContext(), // the worker does not look whether there is one
    };
}

using System.Text.Json.Nodes;
using Local.Host.Worker.Rpc;

namespace Local.Host.Worker;

/// <summary>A function of the app, as its worker describes it.</summary>
internal sealed class Function
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private readonly JsonObject _trigger;

    private Function(RpcFunctionMetadata metadata, JsonObject trigger)
    {
        _trigger = trigger;
        Id = metadata.FunctionId;
        Name = metadata.Name;
        Retry = RetryPolicy.Of(metadata.RetryOptions);
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>As <c>httpTrigger</c>.</summary>
    public string TriggerType => Text("type")!; // found by it

    /// <summary>The parameter that the trigger binds to.</summary>
    public string ParameterName => Text("name") ?? "";

    /// <summary>Null without a retry attribute.</summary>
    public RetryPolicy? Retry { get; }

    /// <summary>For messages: what is wrong is wrong here.</summary>
    public string Where => $"Function '{Name}'";

    /// <exception cref="StartFailure">It has no trigger, or binds an output that this host does not send.</exception>
    public static Function Of(RpcFunctionMetadata metadata)
    {
        var bindings = metadata.RawBindings.Select(binding => JsonNode.Parse(binding, AnyCase)!.AsObject()).ToList();
        var trigger = bindings.Find(binding => TypeOf(binding).EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
            ?? throw new StartFailure($"Function '{metadata.Name}' has no trigger.");
        return bindings.Find(binding => binding != trigger && TypeOf(binding) != "http") is { } other
            ? throw new StartFailure($"Function '{metadata.Name}': the local host does not know the binding '{TypeOf(other)}'.")
            : new Function(metadata, trigger);
    }

    /// <summary>A property of the trigger; null without it.</summary>
    public string? Text(string property) => _trigger[property] is JsonValue value ? value.ToString() : null;

    public bool Flag(string property, bool defaultValue) => bool.TryParse(Text(property), out var value) ? value : defaultValue;

    public IEnumerable<string> Texts(string property) => _trigger[property] is JsonArray values ? values.Select(value => value!.ToString()) : [];

    /// <summary>Whether the parameter's type is made by a converter of the extension, which takes more than the body.</summary>
    public bool IsDeferred => bool.TryParse(_trigger["properties"]?["supportsDeferredBinding"]?.ToString(), out var isDeferred) && isDeferred;

    private static string TypeOf(JsonObject binding) => binding["type"]?.ToString() ?? "";
}

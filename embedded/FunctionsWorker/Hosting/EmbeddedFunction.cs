using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>A function found in the app: its method, its trigger and its retries.</summary>
internal sealed class EmbeddedFunction : FunctionDefinition
{
    private readonly Lazy<FunctionMethod> _code;

    private EmbeddedFunction(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        _code = new Lazy<FunctionMethod>(() => new FunctionMethod(this));
        Name = name;
        Method = method;
        TriggerParameter = triggerParameter;
        Trigger = trigger;
        MethodParameters = [.. method.GetParameters()];
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Parameters = [.. MethodParameters.Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty.Add(
            triggerParameter.Name!, new TriggerBindingMetadata(triggerParameter.Name!, TriggerKind));
    }

    public MethodInfo Method { get; }

    /// <summary>What calls the method; made on the first call, so that a start stays quick.</summary>
    public FunctionMethod Code => _code.Value;

    public ImmutableArray<ParameterInfo> MethodParameters { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    /// <summary>For example <c>eventHubTrigger</c>.</summary>
    public string TriggerKind
    {
        get
        {
            var name = Trigger.GetType().Name[..^nameof(Attribute).Length];
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    /// <summary>Reads the function that <paramref name="method"/> is.</summary>
    /// <exception cref="InvalidOperationException">It has no trigger or several, or a binding that this host does not offer.</exception>
    public static EmbeddedFunction Of(MethodInfo method, string name)
    {
        if (method.ContainsGenericParameters || (!method.IsStatic && method.DeclaringType!.IsAbstract))
        {
            throw new InvalidOperationException($"Function '{name}': {method.DeclaringType}.{method.Name} is generic or its class is abstract.");
        }

        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(found => found.Trigger is not null)
            .ToList();
        if (triggers.Count != 1)
        {
            throw new InvalidOperationException($"Function '{name}' has {triggers.Count} triggers but must have one.");
        }

        if (method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(InputBindingAttribute))) is { } input)
        {
            throw new InvalidOperationException($"Function '{name}', parameter '{input.Name}': the embedded host has no input bindings.");
        }

        if (method.IsDefined(typeof(OutputBindingAttribute)))
        {
            throw new InvalidOperationException($"Function '{name}': the embedded host has no output bindings.");
        }

        return new EmbeddedFunction(name, method, triggers[0].Parameter, triggers[0].Trigger!);
    }

    /// <summary>Says that the trigger parameter has a type that its trigger cannot fill.</summary>
    public InvalidOperationException UnsupportedTriggerParameter(string supported) =>
        new($"Function '{Name}', parameter '{TriggerParameter.Name}': "
            + $"a {TriggerKind} cannot bind to {TriggerParameter.ParameterType}; it can to {supported}.");

    /// <summary>Throws if the function has a retry attribute, for triggers that do not support it.</summary>
    public void RejectRetry()
    {
        if (Retry is not null)
        {
            throw new InvalidOperationException($"Function '{Name}': retry attributes are not supported for a {TriggerKind}.");
        }
    }
}

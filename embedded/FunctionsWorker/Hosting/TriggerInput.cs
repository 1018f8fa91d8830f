using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>What triggered an invocation.</summary>
internal abstract class TriggerInput
{
    protected static IReadOnlyDictionary<string, object?> NoBindingData { get; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The trigger's metadata; parameters bind to it by name, in any case.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }

    /// <summary>The value for the trigger parameter, whose type was checked when the app started.</summary>
    public abstract object? ValueFor(Type type);

    /// <summary>A value that any parameter of this type may ask for; null if there is none.</summary>
    public virtual object? Ambient(Type type) => null;
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger tells besides its value.</summary>
public abstract class BindingContext
{
    /// <summary>The trigger's metadata by name, in any case.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

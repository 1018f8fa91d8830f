using System.Reflection;

namespace Pulumi;

/// <summary>A group of resources under one name.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, args, options ?? new ComponentResourceOptions())
    {
        if (remote)
        {
            throw new NotSupportedException($"'{name}' is a remote component; only the engine can run its program.");
        }
    }

    /// <summary>Registers the properties marked with <see cref="OutputAttribute"/>; the last line of a component's constructor.</summary>
    protected void RegisterOutputs() =>
        RegisterOutputs(GetType().GetProperties()
            .Where(property => property.Name != nameof(Urn))
            .Select(property => (Property: property, Mark: property.GetCustomAttribute<OutputAttribute>()))
            .Where(output => output.Mark is not null)
            .ToDictionary(output => output.Mark!.Name ?? output.Property.Name, output => output.Property.GetValue(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => Execution.Required.RegisterOutputs(this, outputs);
}

namespace Pulumi;

/// <summary>Marks a property of a resource that the engine fills in; without a name it has the property's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

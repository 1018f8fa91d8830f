namespace Pulumi;

/// <summary>A name under which a resource was known before.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Resource? Parent { get; set; }

    public bool NoParent { get; set; }
}

namespace Pulumi.AzureNative.Generator;

/// <summary>A property, an output, or a value of an enum.</summary>
/// <param name="name">On the wire; of an enum's value the name in C#.</param>
/// <param name="type">As the description writes it; of an enum's value empty.</param>
/// <param name="value">The default, or null; of an enum's value the text on the wire.</param>
/// <param name="line">From 1.</param>
internal sealed class Member(string name, bool isRequired, string type, string? value, int line)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;

    public string Type { get; } = type;

    public string? Value { get; } = value;

    public int Line { get; } = line;

    /// <summary>The name in C#.</summary>
    public string Property => char.ToUpperInvariant(Name[0]) + Name.Substring(1);
}

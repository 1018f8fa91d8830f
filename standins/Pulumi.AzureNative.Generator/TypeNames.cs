using System.Globalization;

namespace Pulumi.AzureNative.Generator;

/// <summary>The types and values of C# for those that a module's description writes.</summary>
internal sealed class TypeNames(Module module)
{
    private static readonly string[] Plain = ["string", "bool", "int", "double"];

    /// <summary>The type of an argument, such as Input&lt;string&gt;.</summary>
    public string OfInput(Member member) =>
        member.Type == "object" ? "object" // checked by nobody, as in the official class
        : Between(member.Type, '[', ']') is { } item ? $"InputList<{OfItem(item, member)}>"
        : Between(member.Type, '{', '}') is { } value ? $"InputMap<{OfItem(value, member)}>"
        : OrText(member.Type) is { } @enum ? $"InputUnion<string, {Named(@enum, member)}>"
        : $"Input<{Named(member.Type, member)}>";

    /// <summary>The type of a value that Azure answers with.</summary>
    public string OfOutput(Member member) =>
        Between(member.Type, '[', ']') is { } item ? $"ImmutableArray<{item}>"
        : member.Type.EndsWith("?", StringComparison.Ordinal) ? Named(member.Type.TrimEnd('?'), member) + "?"
        : Named(member.Type, member);

    /// <summary>What a property begins with, or null.</summary>
    public string? Default(Member member)
    {
        if (member.Value is not { } value)
        {
            return null;
        }

        var isValid = member.Type switch
        {
            "bool" => value is "true" or "false",
            "int" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "double" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!isValid || member.Type[0] is '[' or '{')
        {
            throw new DescriptionException(member.Line, $"{member.Name} cannot be {value}; it is a {member.Type}.");
        }

        if (member.Type is "bool" or "int" or "double")
        {
            return value;
        }

        return module.Find(EntryKind.Enum, OrText(member.Type) ?? member.Type) is { } @enum ? ValueOf(@enum, member, value) : $"\"{value}\"";
    }

    /// <summary>The text where the type takes one, as the official constructors write it, or else the enum's value.</summary>
    private string ValueOf(Entry @enum, Member member, string value)
    {
        var named = @enum.Members.Find(known => (known.Value ?? known.Name) == value)
            ?? throw new DescriptionException(member.Line, $"{member.Name} cannot be {value}; {@enum.Name} has no such value.");
        return OrText(member.Type) is null ? $"{Named(@enum.Name, member)}.{named.Name}" : $"\"{value}\"";
    }

    private string OfItem(string type, Member member) =>
        Between(type, '[', ']') is { } item ? $"ImmutableArray<{Named(item, member)}>"
        : OrText(type) is { } @enum ? $"Union<string, {Named(@enum, member)}>"
        : Named(type, member);

    /// <summary>The full name, since properties and enums share short ones.</summary>
    private string Named(string type, Member member)
    {
        var prefix = $"global::Pulumi.AzureNative.{module.Name}.";
        return Plain.Contains(type) ? type
            : module.Find(EntryKind.Enum, type) is not null ? prefix + type
            : module.Find(EntryKind.Input, type) is not null ? $"{prefix}Inputs.{type}"
            : module.Find(EntryKind.Output, type) is not null ? $"{prefix}Outputs.{type}"
            : throw new DescriptionException(member.Line, $"{member.Name} is a {type}, which {module.Name} does not describe.");
    }

    private static string? OrText(string type) =>
        type.EndsWith("|string", StringComparison.Ordinal) ? type.Substring(0, type.Length - "|string".Length) : null;

    private static string? Between(string type, char open, char close) =>
        type[0] == open && type[type.Length - 1] == close ? type.Substring(1, type.Length - 2) : null;
}

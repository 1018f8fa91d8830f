namespace Pulumi.AzureNative.Generator;

/// <summary>One type of the description.</summary>
/// <param name="line">Where the entry begins, from 1.</param>
internal sealed class Entry(EntryKind kind, string name, int line)
{
    public EntryKind Kind { get; } = kind;

    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>Of a resource; empty otherwise.</summary>
    public string ApiVersion { get; set; } = "";

    /// <summary>Of a resource: where Azure keeps it.</summary>
    public string Path { get; set; } = "";

    public List<Member> Members { get; } = [];
}

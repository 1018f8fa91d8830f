namespace Pulumi.AzureNative.Generator;

/// <summary>A namespace below Pulumi.AzureNative.</summary>
internal sealed class Module(string name)
{
    public string Name { get; } = name;

    /// <summary>In the order of the description.</summary>
    public List<Entry> Entries { get; } = [];

    public Entry? Find(EntryKind kind, string name) => Entries.Find(entry => entry.Kind == kind && entry.Name == name);
}

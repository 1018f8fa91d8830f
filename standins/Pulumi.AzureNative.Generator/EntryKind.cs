namespace Pulumi.AzureNative.Generator;

/// <summary>The words that an entry of the description begins with.</summary>
internal enum EntryKind
{
    Resource,
    Args,
    Input,
    Output,
    Enum,
}

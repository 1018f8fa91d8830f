namespace Pulumi.AzureNative.Generator;

/// <summary>The description breaks its own rules; the build fails at the line.</summary>
/// <param name="line">From 1.</param>
internal sealed class DescriptionException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}

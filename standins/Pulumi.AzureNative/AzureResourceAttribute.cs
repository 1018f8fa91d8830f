namespace Pulumi.AzureNative;

/// <summary>Says which type token a resource class has and where Azure Resource Manager keeps its instances.</summary>
/// <param name="token">For example "azure-native:eventhub:ConsumerGroup".</param>
/// <param name="path">
/// The id with the names of inputs in braces, beginning below the resource group unless it begins with a brace or is the group itself.
/// The last brace holds the input that names the resource.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AzureResourceAttribute(string token, string path) : Attribute
{
    public string Token { get; } = token;

    public string Path { get; } = path;
}

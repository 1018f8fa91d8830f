using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace Analytics.Infra.Tests;

/// <summary>Reads the configuration of the stacks in infra/.</summary>
internal static class StackFile
{
    /// <summary>The sizes that the project comes with.</summary>
    public static readonly ImmutableArray<string> Sizes = ["dev", "prod", "scale"];

    /// <summary>The repository's root.</summary>
    public static string Root { get; } =
        typeof(StackFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>Full keys and texts of one stack, as the engine hands them on.</summary>
    public static ImmutableDictionary<string, string> Read(string size)
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(
            File.ReadAllText(Path.Combine(Root, "infra", $"Pulumi.{size}.yaml")));
        return file["config"].ToImmutableDictionary(entry => entry.Key, entry => entry.Value as string ?? JsonSerializer.Serialize(entry.Value));
    }
}

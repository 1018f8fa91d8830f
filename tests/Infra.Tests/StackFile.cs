using System.Collections.Immutable;
using System.Reflection;

namespace Analytics.Infra.Tests;

/// <summary>Reads the configuration of the stacks in infra/, which is flat.</summary>
internal static class StackFile
{
    /// <summary>The sizes that the project comes with.</summary>
    public static readonly ImmutableArray<string> Sizes = ["dev", "prod", "scale"];

    /// <summary>The repository's root.</summary>
    public static string Root { get; } =
        typeof(StackFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>Full keys and texts of one stack.</summary>
    public static ImmutableDictionary<string, string> Read(string size) =>
        File.ReadLines(Path.Combine(Root, "infra", $"Pulumi.{size}.yaml"))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(": ", 2))
            .ToImmutableDictionary(parts => parts[0], parts => parts[1].StartsWith('"') ? parts[1].Trim('"') : parts[1]);
}

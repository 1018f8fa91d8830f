using System.Collections.Immutable;

namespace Pulumi.Plan;

/// <summary>The project's name and the configuration of one stack, from Pulumi.yaml and Pulumi.{stack}.yaml.</summary>
internal sealed record ProjectFiles(string ProjectName, string StackName, ImmutableDictionary<string, string> Config)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>Stands in for a value that only the holder of the stack's key can read.</summary>
    private const string Encrypted = "(encrypted)";

    /// <summary>Reads the files of the project in or above <paramref name="folders"/>, the first one that has it.</summary>
    /// <exception cref="RunException">There is no project file, or none for the stack.</exception>
    public static ProjectFiles Read(string stack, params IEnumerable<string> folders)
    {
        var root = folders.SelectMany(WithParents).FirstOrDefault(folder => File.Exists(Path.Combine(folder, ProjectFile)))
            ?? throw new RunException($"No {ProjectFile} in or above {string.Join(" or ", folders)}.");
        var project = SmallYaml.Parse(ProjectFile, File.ReadAllText(Path.Combine(root, ProjectFile)));
        var name = project.GetValueOrDefault("name") as string ?? throw new RunException($"{ProjectFile} has no name.");

        var stackFile = $"Pulumi.{stack}.yaml";
        var stackPath = Path.Combine(root, stackFile);
        if (!File.Exists(stackPath))
        {
            throw new RunException($"No {stackFile} beside {ProjectFile}: there is no stack '{stack}'.");
        }

        var config = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (key, declared) in Section(project))
        {
            if (ValueOf(declared) is { } value)
            {
                config[FullKey(name, key)] = value;
            }
        }

        foreach (var (key, value) in Section(SmallYaml.Parse(stackFile, File.ReadAllText(stackPath))))
        {
            config[FullKey(name, key)] = value is SmallYaml.Map map && map.ContainsKey("secure") ? Encrypted : SmallYaml.ToText(value);
        }

        return new(name, stack, config.ToImmutable());
    }

    private static IEnumerable<string> WithParents(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }

    private static SmallYaml.Map Section(SmallYaml.Map file) => file.GetValueOrDefault("config") as SmallYaml.Map ?? [];

    /// <summary>A declaration in the project file is a plain value, or a map with a value or a default.</summary>
    private static string? ValueOf(object declared) =>
        declared is not SmallYaml.Map map ? SmallYaml.ToText(declared)
        : map.TryGetValue("value", out var value) || map.TryGetValue("default", out value) ? SmallYaml.ToText(value)
        : null;

    private static string FullKey(string project, string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Local.EventHubs;

/// <summary>The hubs of the one namespace that an emulator has.</summary>
/// <remarks>Read from the official emulator's <c>Config.json</c>, so that one file serves both.</remarks>
public sealed partial record EmulatorConfig(IReadOnlyList<HubConfig> Hubs)
{
    // The official emulator's rules, too.
    private const string NamespaceName = "emulatorNs1";
    private const int MaxHubs = 10;
    private const int MaxPartitions = 32;
    private const int MaxConsumerGroups = 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString, // its samples write numbers with quotes and without
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <exception cref="InvalidOperationException">The file cannot be read, or a field is missing or breaks a rule: the message names it.</exception>
    public static EmulatorConfig Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The configuration cannot be read: {failure.Message}", failure);
        }
        catch (InvalidOperationException mistake)
        {
            throw new InvalidOperationException($"{path}: {mistake.Message}", mistake);
        }
    }

    /// <inheritdoc cref="Read"/>
    public static EmulatorConfig Parse(string json)
    {
        try
        {
            var namespaces = JsonSerializer.Deserialize<ConfigFile>(json, Json)?.UserConfig.NamespaceConfig ?? [];
            Require(
                namespaces is [{ Name: NamespaceName }],
                $"'NamespaceConfig' holds [{string.Join(", ", namespaces.Select(found => found.Name))}]; it must hold '{NamespaceName}' alone.");
            var config = new EmulatorConfig(namespaces[0].Entities.ConvertAll(
                hub => new HubConfig(hub.Name, hub.PartitionCount, hub.ConsumerGroups?.ConvertAll(group => group.Name) ?? [])));
            config.Check();
            return config;
        }
        catch (JsonException mistake)
        {
            throw new InvalidOperationException(mistake.Message, mistake);
        }
    }

    /// <exception cref="InvalidOperationException">A value breaks a rule.</exception>
    internal void Check()
    {
        Require(Hubs.Count is >= 1 and <= MaxHubs, $"'Entities' holds {Hubs.Count} hubs; it must be 1 to {MaxHubs}.");
        RequireNames("Entities", Hubs.Select(hub => hub.Name));
        foreach (var hub in Hubs)
        {
            Require(
                hub.Partitions is >= 1 and <= MaxPartitions,
                $"'PartitionCount' of '{hub.Name}' is {hub.Partitions}; it must be 1 to {MaxPartitions}.");
            Require(
                hub.ConsumerGroups.Count <= MaxConsumerGroups,
                $"'ConsumerGroups' of '{hub.Name}' holds {hub.ConsumerGroups.Count}; it must be 0 to {MaxConsumerGroups}.");
            RequireNames("ConsumerGroups", hub.ConsumerGroups.Where(group => !HubConfig.IsDefault(group)));
        }
    }

    private static void RequireNames(string field, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            Require(
                EntityName().IsMatch(name),
                $"'{field}' has the name '{name}'; it must be 1 to 256 letters, digits, '.', '-' and '_', first and last a letter or digit.");
            Require(seen.Add(name), $"'{field}' has the name '{name}' twice.");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9._-]{0,254}[A-Za-z0-9])?\z")]
    private static partial Regex EntityName();

    private sealed record ConfigFile(UserPart UserConfig);

    private sealed record UserPart(List<NamespacePart> NamespaceConfig);

    private sealed record NamespacePart(string Name, List<HubPart> Entities);

    private sealed record HubPart(string Name, int PartitionCount, List<GroupPart>? ConsumerGroups = null);

    private sealed record GroupPart(string Name);
}

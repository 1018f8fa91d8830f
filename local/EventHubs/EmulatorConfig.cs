using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Local.EventHubs;

/// <summary>The hubs of the one namespace that an emulator has. Reads the official emulator's <c>Config.json</c>, so that one file serves both.</summary>
public sealed partial record EmulatorConfig(IReadOnlyList<HubConfig> Hubs)
{
    private const string NamespaceName = "emulatorNs1"; // the official emulator takes no other

    // The official emulator's caps, too.
    private const int MaxHubs = 10;
    private const int MaxPartitions = 32;
    private const int MaxConsumerGroups = 20;

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
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var namespaces = Items(Field(document.RootElement, "UserConfig"), "NamespaceConfig");
            if (namespaces is not [var only] || Text(only, "Name") != NamespaceName)
            {
                throw new InvalidOperationException($"'NamespaceConfig' must hold one namespace, whose 'Name' is '{NamespaceName}'.");
            }

            var config = new EmulatorConfig(Items(only, "Entities").ConvertAll(Hub));
            config.Check();
            return config;
        }
        catch (JsonException mistake)
        {
            throw new InvalidOperationException($"The configuration is no JSON: {mistake.Message}", mistake);
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
                $"'PartitionCount' of hub '{hub.Name}' is {hub.Partitions}; it must be 1 to {MaxPartitions}.");
            Require(
                hub.ConsumerGroups.Count <= MaxConsumerGroups,
                $"'ConsumerGroups' of hub '{hub.Name}' holds {hub.ConsumerGroups.Count}; at most {MaxConsumerGroups} are allowed.");
            RequireNames("ConsumerGroups", hub.ConsumerGroups.Where(name => !name.Equals(HubConfig.DefaultConsumerGroup, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static HubConfig Hub(JsonElement entity)
    {
        var count = Text(entity, "PartitionCount");
        var groups = entity.TryGetProperty("ConsumerGroups", out _) ? Items(entity, "ConsumerGroups") : [];
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var partitions)
            ? new HubConfig(Text(entity, "Name"), partitions, groups.ConvertAll(group => Text(group, "Name")))
            : throw new InvalidOperationException($"'PartitionCount' is '{count}'; it must be a number from 1 to {MaxPartitions}.");
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

    private static JsonElement Field(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var field)
            ? field
            : throw new InvalidOperationException($"The field '{name}' is missing.");

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        Field(parent, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()]
            : throw new InvalidOperationException($"'{name}' must be a list.");

    /// <summary>The official emulator's samples write numbers with and without quotes.</summary>
    private static string Text(JsonElement parent, string name) =>
        Field(parent, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value
            ? value.ToString()
            : throw new InvalidOperationException($"'{name}' must be a text.");

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9._-]{0,254}[A-Za-z0-9])?\z")]
    private static partial Regex EntityName();
}

using System.Text.Json;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>What a hub keeps about itself, in <c>hub.json</c> in its folder.</summary>
internal sealed record HubDescription(int PartitionCount, DateTimeOffset CreatedOn)
{
    private const string FileName = "hub.json";

    /// <summary>Reads the folder's description, or writes it if this hub is new.</summary>
    internal static HubDescription LoadOrCreate(string folder, EventHubLogOptions options)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
        {
            return JsonSerializer.Deserialize<HubDescription>(File.ReadAllText(path)) ?? throw new FormatException($"{path} is empty.");
        }

        var created = new HubDescription(options.PartitionCount, options.Clock.GetUtcNow());
        var unfinished = path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(created));
        File.Move(unfinished, path, overwrite: true);
        return created;
    }
}

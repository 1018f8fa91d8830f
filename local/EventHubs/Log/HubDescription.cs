using System.Text.Json;

namespace Local.EventHubs.Log;

/// <summary>What a hub keeps about itself, in <c>hub.json</c> in its folder.</summary>
internal sealed record HubDescription(int PartitionCount, DateTimeOffset CreatedOn)
{
    private const string FileName = "hub.json";

    /// <summary>Reads the folder's description, or writes it if this hub is new.</summary>
    /// <exception cref="FormatException">The hub was made with another number of partitions, or the file is damaged.</exception>
    internal static HubDescription LoadOrCreate(string folder, int partitionCount, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Create(path, new HubDescription(partitionCount, time.GetUtcNow()));
        }

        var description = Read(path);
        return description.PartitionCount == partitionCount
            ? description
            : throw new FormatException(
                $"The hub in {folder} was made with {description.PartitionCount} partitions and is configured with {partitionCount}: "
                + "configure it as it was made, or delete the folder.");
    }

    private static HubDescription Create(string path, HubDescription description)
    {
        var unfinished = path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(description));
        File.Move(unfinished, path, overwrite: true);
        return description;
    }

    private static HubDescription Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<HubDescription>(File.ReadAllText(path)) ?? throw new FormatException($"{path} holds nothing.");
        }
        catch (JsonException damage)
        {
            throw new FormatException($"{path} is damaged: {damage.Message}", damage);
        }
    }
}

using System.Globalization;
using System.Text;

namespace Local.EventHubs.Log;

/// <summary>A hub: its partitions, each in a folder of its own. Thread-safe.</summary>
internal sealed class EventHubLog : IDisposable
{
    private readonly PartitionLog[] _partitions;
    private uint _nextInTurn;

    private EventHubLog(HubConfig config, DateTime createdOn, PartitionLog[] partitions)
    {
        Config = config;
        CreatedOn = createdOn;
        _partitions = partitions;
    }

    internal HubConfig Config { get; }

    /// <summary>UTC.</summary>
    internal DateTime CreatedOn { get; }

    internal IReadOnlyList<PartitionLog> Partitions => _partitions;

    /// <summary>Opens the hub, and makes it if it is not there.</summary>
    /// <exception cref="FormatException">Something in its folder is damaged, or was made with another number of partitions.</exception>
    internal static EventHubLog Open(HubConfig hub, EmulatorOptions options)
    {
        var name = hub.Name.ToLowerInvariant(); // the same in any case, as in the service
        var folder = Path.Combine(options.DataFolder, name);
        string[] ids = [.. Enumerable.Range(0, hub.Partitions).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        if (!Directory.Exists(folder))
        {
            Make(folder, Path.Combine(options.DataFolder, $".{name}"), ids);
        }

        if (Directory.GetDirectories(folder).Length is var made && made != hub.Partitions)
        {
            throw new FormatException(
                $"The hub in {folder} was made with {made} partitions and is configured with {hub.Partitions}: "
                + "configure it as it was made, or delete the folder.");
        }

        var partitions = new List<PartitionLog>();
        try
        {
            partitions.AddRange(ids.Select(id => PartitionLog.Open(id, Path.Combine(folder, id), options)));
            return new EventHubLog(hub, Directory.GetCreationTimeUtc(folder), [.. partitions]);
        }
        catch
        {
            partitions.ForEach(partition => partition.Dispose());
            throw;
        }
    }

    /// <summary>Null when the hub has no such partition.</summary>
    internal PartitionLog? Partition(string partitionId) => Array.Find(_partitions, partition => partition.PartitionId == partitionId);

    /// <summary>The partition of the key, the same for ever; without a key, the next in turn.</summary>
    internal PartitionLog Route(string? partitionKey) => string.IsNullOrEmpty(partitionKey)
        ? _partitions[Interlocked.Increment(ref _nextInTurn) % (uint)_partitions.Length]
        : _partitions[PartitionOf(partitionKey)];

    public void Dispose()
    {
        foreach (var partition in _partitions)
        {
            partition.Dispose();
        }
    }

    /// <summary>Makes a folder with all its partitions' or none, also when this process ends meanwhile.</summary>
    private static void Make(string folder, string unfinished, string[] partitionIds)
    {
        foreach (var id in partitionIds)
        {
            Directory.CreateDirectory(Path.Combine(unfinished, id));
        }

        Directory.Move(unfinished, folder);
    }

    /// <summary>The key's hash, spread by a multiplication (Knuth, TAOCP 3, 6.4) because close keys have close checksums.</summary>
    private uint PartitionOf(string partitionKey)
    {
        const uint golden = 2654435769; // 2^32 over the golden ratio
        var hash = unchecked(Crc32C.Of(Encoding.UTF8.GetBytes(partitionKey)) * golden);
        return (uint)((ulong)hash * (uint)_partitions.Length >> 32);
    }
}

using System.Globalization;
using System.Text;

namespace Local.EventHubs.Log;

/// <summary>A hub: its partitions, each in a folder of its own. Thread-safe.</summary>
internal sealed class EventHubLog : IDisposable
{
    private readonly PartitionLog[] _partitions;
    private uint _nextInTurn;

    private EventHubLog(string name, DateTimeOffset createdOn, PartitionLog[] partitions)
    {
        Name = name;
        CreatedOn = createdOn;
        _partitions = partitions;
    }

    internal string Name { get; }

    internal DateTimeOffset CreatedOn { get; }

    internal IReadOnlyList<PartitionLog> Partitions => _partitions;

    /// <summary>Opens the hub, and makes it if it is not there.</summary>
    /// <exception cref="FormatException">Something in its folder is damaged, or was made with another number of partitions.</exception>
    internal static EventHubLog Open(HubConfig hub, EmulatorOptions options)
    {
        var folder = Path.Combine(options.DataFolder, hub.Name.ToLowerInvariant()); // names are the same in any case, as in the service
        Directory.CreateDirectory(folder);
        var description = HubDescription.LoadOrCreate(folder, hub.Partitions, options.Time);
        var partitions = new List<PartitionLog>();
        try
        {
            for (var i = 0; i < hub.Partitions; i++)
            {
                var id = i.ToString(CultureInfo.InvariantCulture);
                partitions.Add(PartitionLog.Open(id, Path.Combine(folder, id), options));
            }

            return new EventHubLog(hub.Name, description.CreatedOn, [.. partitions]);
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

    /// <summary>The key's hash, spread by a multiplication (Knuth, TAOCP 3, 6.4) because close keys have close checksums.</summary>
    private uint PartitionOf(string partitionKey)
    {
        const uint golden = 2654435769; // 2^32 over the golden ratio
        var hash = unchecked(Crc32C.Of(Encoding.UTF8.GetBytes(partitionKey)) * golden);
        return (uint)((ulong)hash * (uint)_partitions.Length >> 32);
    }
}

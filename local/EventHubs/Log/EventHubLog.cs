using System.Globalization;
using System.Text;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>A hub: its partitions in a local folder. One process owns the folder, and all its clients share one instance. Thread-safe.</summary>
/// <remarks>Events are kept for ever; whoever wants less deletes the folder while no process uses it.</remarks>
internal sealed class EventHubLog
{
    private const string LockFileName = "owner.lock";

    private static readonly Lock Registry = new();
    private static readonly Dictionary<string, EventHubLog> OpenLogs = [];

    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly PartitionLog[] _partitions;
    private uint _nextInTurn;

    private EventHubLog(EmulatorAddress address, string folder, FileStream ownership, HubDescription description, PartitionLog[] partitions)
    {
        FullyQualifiedNamespace = address.FullyQualifiedNamespace;
        EventHubName = address.EventHubName;
        CreatedOn = description.CreatedOn;
        _folder = folder;
        _lock = ownership;
        _partitions = partitions;
    }

    internal string FullyQualifiedNamespace { get; }

    internal string EventHubName { get; }

    internal DateTimeOffset CreatedOn { get; }

    internal IReadOnlyList<PartitionLog> Partitions => _partitions;

    /// <summary>Opens the hub, and makes it if it is not there.</summary>
    /// <param name="eventHubName">Used unless the connection string has an EntityPath, which goes first.</param>
    /// <exception cref="NotSupportedException">The connection string is not one of the local emulator.</exception>
    /// <exception cref="EventHubsException">Another process has the hub open.</exception>
    internal static EventHubLog Open(string connectionString, string eventHubName) =>
        Open(EmulatorAddress.OfTrigger(connectionString, eventHubName), EventHubLogOptions.FromEnvironment());

    /// <summary>Opens the hub; if it is open already, <paramref name="options"/> other than the folder have no effect.</summary>
    internal static EventHubLog Open(EmulatorAddress address, EventHubLogOptions options)
    {
        // Names are the same in any case, as in the service.
        var folder = Path.GetFullPath(Path.Combine(options.Folder, LowerCase(address.FullyQualifiedNamespace), LowerCase(address.EventHubName)));
        lock (Registry)
        {
            if (!OpenLogs.TryGetValue(folder, out var log))
            {
                log = OpenFolder(address, folder, options);
                OpenLogs.Add(folder, log);
            }

            return log;
        }
    }

    /// <summary>Lets go of the folder, for every client in this process.</summary>
    internal void Close()
    {
        lock (Registry)
        {
            foreach (var partition in _partitions)
            {
                partition.Dispose();
            }

            _lock.Dispose();
            OpenLogs.Remove(_folder);
        }
    }

    /// <summary>The partition with that id, or that of the key, or the next in turn.</summary>
    internal PartitionLog Route(string? partitionId, string? partitionKey)
    {
        if (!string.IsNullOrEmpty(partitionId))
        {
            return Partition(partitionId);
        }

        return string.IsNullOrEmpty(partitionKey)
            ? _partitions[Interlocked.Increment(ref _nextInTurn) % (uint)_partitions.Length]
            : _partitions[PartitionOf(partitionKey)];
    }

    internal PartitionLog Partition(string partitionId) =>
        Array.Find(_partitions, partition => partition.PartitionId == partitionId)
        ?? throw new ArgumentOutOfRangeException(
            nameof(partitionId), partitionId, $"Event hub '{EventHubName}' has the partitions 0 to {_partitions.Length - 1}.");

    /// <summary>The key's hash, spread by a multiplication (Knuth, TAOCP 3, 6.4) because close keys have close checksums.</summary>
    private uint PartitionOf(string partitionKey)
    {
        const uint golden = 2654435769; // 2^32 over the golden ratio
        var hash = unchecked(Crc32C.Of(Encoding.UTF8.GetBytes(partitionKey)) * golden);
        return (uint)((ulong)hash * (uint)_partitions.Length >> 32);
    }

    private static EventHubLog OpenFolder(EmulatorAddress address, string folder, EventHubLogOptions options)
    {
        Directory.CreateDirectory(folder);
        var ownership = Own(folder, address.EventHubName);
        var partitions = new List<PartitionLog>();
        try
        {
            var description = HubDescription.LoadOrCreate(folder, options);
            for (var i = 0; i < description.PartitionCount; i++)
            {
                var id = i.ToString(CultureInfo.InvariantCulture);
                partitions.Add(PartitionLog.Open(id, Path.Combine(folder, id), options));
            }

            return new EventHubLog(address, folder, ownership, description, [.. partitions]);
        }
        catch
        {
            partitions.ForEach(partition => partition.Dispose());
            ownership.Dispose();
            throw;
        }
    }

    /// <summary>The operating system holds the lock for the open file and drops it when the process ends, however it ends.</summary>
    private static FileStream Own(string folder, string eventHubName)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new EventHubsException(
                isTransient: false,
                eventHubName,
                $"The folder '{folder}' is in use by another process. One process owns a local event hub: stop the other one, or give this one "
                + $"a folder of its own with the environment variable {EventHubLogOptions.FolderVariable}.",
                EventHubsException.FailureReason.GeneralError,
                inUse);
        }
    }

    private static string LowerCase(string name) => name.ToLower(CultureInfo.InvariantCulture);
}

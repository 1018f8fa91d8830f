using System.Globalization;
using System.Reflection;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>Where logs are kept, and how a new one is made.</summary>
/// <param name="Folder">Holds <c>{namespace}/{hub}/{partition}/</c>.</param>
/// <param name="PartitionCount">Of a new hub; a hub keeps the number it was made with.</param>
internal sealed record EventHubLogOptions(string Folder, int PartitionCount, TimeProvider Clock)
{
    internal const string FolderVariable = "EMBEDDED_DATA";
    internal const string PartitionCountVariable = "EMBEDDED_EVENTHUBS_PARTITIONS";

    private const int DefaultPartitionCount = 4;
    private const int MostPartitions = 32; // the service's cap outside its dedicated tiers, and its emulator's

    /// <summary>Size that a segment does not exceed, unless a single batch does. Default 64 MiB: some 10 ms to check on opening.</summary>
    internal long MaxSegmentBytes { get; init; } = 64 << 20;

    internal static EventHubLogOptions FromEnvironment()
    {
        var partitionCount = ParsePartitionCount(Environment.GetEnvironmentVariable(PartitionCountVariable));
        return new EventHubLogOptions(Path.Combine(DataFolder(), "eventhubs"), partitionCount, TimeProvider.System);
    }

    /// <param name="setting">The environment variable's text; none is the default of 4.</param>
    internal static int ParsePartitionCount(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return DefaultPartitionCount;
        }

        return int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostPartitions
            ? count
            : throw new FormatException($"{PartitionCountVariable} is '{setting}'; it must be a number from 1 to {MostPartitions}.");
    }

    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            return folder;
        }

        var metadata = typeof(EventHubLogOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var root = metadata.Single(entry => entry.Key == "RepositoryRoot").Value!; // the project file always sets it
        return Path.Combine(root, ".data");
    }
}

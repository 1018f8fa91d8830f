namespace Azure.Messaging.EventHubs.Embedded;

internal sealed class EventHubLog
{
    internal string FullyQualifiedNamespace { get; } = "localhost";

    internal string EventHubName { get; } = "";

    internal IReadOnlyList<PartitionLog> Partitions { get; } = [];

    internal static EventHubLog Open(string connectionString, string eventHubName) =>
        throw new NotImplementedException(connectionString + eventHubName);
}

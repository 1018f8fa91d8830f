using Local.EventHubs.Log;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>Answers what a client asks about a hub or a partition.</summary>
internal sealed class Management(Func<string, EventHubLog> find)
{
    private const string Read = "READ";
    private const string HubType = "com.microsoft:eventhub";
    private const string PartitionType = "com.microsoft:partition";

    /// <exception cref="Microsoft.Azure.Amqp.AmqpException">There is no such hub or partition, or the question is not one of these two.</exception>
    internal AmqpMap Answer(ApplicationProperties request) => (Text(request, "operation"), Text(request, "type")) switch
    {
        (Read, HubType) => Describe(find(Text(request, "name"))),
        (Read, PartitionType) => Describe(find(Text(request, "name")), Text(request, "partition")),
        var (operation, type) => throw AmqpErrors.NotImplemented(
            $"'{operation}' of '{type}' is not emulated: only {Read} of '{HubType}' and '{PartitionType}' is."),
    };

    private static AmqpMap Describe(EventHubLog hub) => new()
    {
        [Key("name")] = hub.Config.Name,
        [Key("type")] = HubType,
        [Key("created_at")] = hub.CreatedOn,
        [Key("partition_count")] = hub.Partitions.Count,
        [Key("partition_ids")] = hub.Partitions.Select(partition => partition.PartitionId).ToArray(),
        [Key("georeplication_factor")] = 1,
    };

    private static AmqpMap Describe(EventHubLog hub, string partitionId)
    {
        var state = (hub.Partition(partitionId) ?? throw AmqpErrors.NoPartition(hub.Config.Name, partitionId)).Describe();
        return new AmqpMap
        {
            [Key("name")] = hub.Config.Name,
            [Key("type")] = PartitionType,
            [Key("partition")] = partitionId,
            [Key("begin_sequence_number")] = state.FirstSequenceNumber,
            [Key("last_enqueued_sequence_number")] = state.LastSequenceNumber,
            [Key("last_enqueued_offset")] = state.LastOffset,
            [Key("last_enqueued_time_utc")] = state.LastEnqueuedTime.UtcDateTime,
            [Key("is_partition_empty")] = state.IsEmpty,
        };
    }

    private static MapKey Key(string name) => new(name);

    private static string Text(ApplicationProperties request, string name) => request.Map.TryGetValue(name, out string value) ? value : "";
}

using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>Answers what a client asks about a hub or a partition.</summary>
internal sealed class Management(Func<string, EventHubLog?> findHub)
{
    private const string Operation = "operation";
    private const string Read = "READ";
    private const string HubType = "com.microsoft:eventhub";
    private const string PartitionType = "com.microsoft:partition";

    internal AmqpMessage Answer(ApplicationProperties request)
    {
        var (operation, type, name) = (Text(request, Operation), Text(request, "type"), Text(request, "name"));
        if (operation != Read || type is not (HubType or PartitionType))
        {
            var refusal = AmqpErrors.NotImplemented($"'{operation}' of a '{type}' is not emulated: only READ of '{HubType}' and '{PartitionType}' is.");
            return Answers.Refused(AmqpResponseStatusCode.NotImplemented, refusal);
        }

        if (findHub(name) is not { } hub)
        {
            return Answers.Refused(AmqpResponseStatusCode.NotFound, AmqpErrors.NotFound(name));
        }

        if (type == HubType)
        {
            return Answers.Ok(Describe(hub));
        }

        var id = Text(request, "partition");
        return hub.Partition(id) is { } partition
            ? Answers.Ok(Describe(hub, partition))
            : Answers.Refused(AmqpResponseStatusCode.BadRequest, AmqpErrors.NoPartition(hub.Name, id));
    }

    private static AmqpMap Describe(EventHubLog hub) => new()
    {
        [Key("name")] = hub.Name,
        [Key("type")] = HubType,
        [Key("created_at")] = hub.CreatedOn.UtcDateTime,
        [Key("partition_count")] = hub.Partitions.Count,
        [Key("partition_ids")] = hub.Partitions.Select(partition => partition.PartitionId).ToArray(),
        [Key("georeplication_factor")] = 1,
    };

    private static AmqpMap Describe(EventHubLog hub, PartitionLog partition)
    {
        var state = partition.Describe();
        return new AmqpMap
        {
            [Key("name")] = hub.Name,
            [Key("type")] = PartitionType,
            [Key("partition")] = partition.PartitionId,
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

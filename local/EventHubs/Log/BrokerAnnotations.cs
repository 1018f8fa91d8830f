namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>What a read event carries besides its sender's properties, under the names that the service uses on the wire.</summary>
internal static class BrokerAnnotations
{
    internal static IReadOnlyDictionary<string, object> Of(EventData stored)
    {
        var annotations = new Dictionary<string, object>
        {
            ["x-opt-sequence-number"] = stored.SequenceNumber,
            ["x-opt-offset"] = stored.OffsetString,
            ["x-opt-enqueued-time"] = stored.EnqueuedTime,
        };
        AddIfSet(annotations, "x-opt-partition-key", stored.PartitionKey);
        AddIfSet(annotations, "message-id", stored.MessageId);
        AddIfSet(annotations, "correlation-id", stored.CorrelationId);
        AddIfSet(annotations, "content-type", stored.ContentType);
        return annotations;
    }

    private static void AddIfSet(Dictionary<string, object> annotations, string name, string? value)
    {
        if (value is not null)
        {
            annotations[name] = value;
        }
    }
}

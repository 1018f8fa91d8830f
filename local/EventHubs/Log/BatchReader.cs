namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>Turns a stored batch into the events that were sent, each with what the partition gave it.</summary>
internal static class BatchReader
{
    /// <summary>Adds from <paramref name="fromSequenceNumber"/> on until <paramref name="events"/> holds <paramref name="maxCount"/>.</summary>
    internal static void Read(BatchHeader header, ReadOnlySpan<byte> payload, long fromSequenceNumber, int maxCount, List<EventData> events)
    {
        var batch = new PayloadReader(payload);
        var partitionKey = batch.ReadText();
        for (var sequenceNumber = header.FirstSequenceNumber; sequenceNumber < header.EndSequenceNumber && events.Count < maxCount; sequenceNumber++)
        {
            var stored = new PayloadReader(batch.Take(batch.ReadInt32()));
            if (sequenceNumber >= fromSequenceNumber)
            {
                events.Add(ReadEvent(ref stored, sequenceNumber, header.EnqueuedTime, partitionKey));
            }
        }
    }

    private static EventData ReadEvent(ref PayloadReader stored, long sequenceNumber, DateTimeOffset enqueuedTime, string? partitionKey)
    {
        var contentType = stored.ReadText();
        var messageId = stored.ReadText();
        var correlationId = stored.ReadText();
        var properties = ReadProperties(ref stored);
        var body = BinaryData.FromBytes(stored.Rest.ToArray());
        var eventData = EventData.Stored(body, properties, sequenceNumber, enqueuedTime, partitionKey);
        eventData.ContentType = contentType;
        eventData.MessageId = messageId;
        eventData.CorrelationId = correlationId;
        return eventData;
    }

    private static Dictionary<string, object?>? ReadProperties(ref PayloadReader stored)
    {
        var count = stored.ReadInt32();
        if (count == 0)
        {
            return null;
        }

        var properties = new Dictionary<string, object?>(count);
        for (var i = 0; i < count; i++)
        {
            var name = stored.ReadText() ?? throw new FormatException("A stored property has no name.");
            properties[name] = PropertyValue.Read(ref stored);
        }

        return properties;
    }
}

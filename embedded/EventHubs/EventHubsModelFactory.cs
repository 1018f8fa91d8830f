#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs;

/// <summary>Makes the values that only the service can make, for tests.</summary>
public static class EventHubsModelFactory
{
    public static EventData EventData(
        BinaryData eventBody,
        IDictionary<string, object> properties = null,
        IReadOnlyDictionary<string, object> systemProperties = null,
        string partitionKey = null,
        long sequenceNumber = long.MinValue,
        string offsetString = null,
        DateTimeOffset enqueuedTime = default) =>
        EventHubs.EventData.Modelled(eventBody, properties, systemProperties, partitionKey, sequenceNumber, offsetString, enqueuedTime);
}

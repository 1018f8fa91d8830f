#nullable disable // as in the official assembly
using System.ComponentModel;
using System.Globalization;

namespace Azure.Messaging.EventHubs;

/// <summary>Makes the values that only the service can make, for tests.</summary>
public static class EventHubsModelFactory
{
    /// <summary>Makes a call that names neither offset ambiguous, as it is with the official assembly.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(
        "The Event Hubs service does not guarantee a numeric offset for all resource configurations.  "
        + "Please use the overload with a string-based offset instead.",
        false)]
    public static EventData EventData(
        BinaryData eventBody,
        IDictionary<string, object> properties = null,
        IReadOnlyDictionary<string, object> systemProperties = null,
        string partitionKey = null,
        long sequenceNumber = long.MinValue,
        long offset = long.MinValue,
        DateTimeOffset enqueuedTime = default)
    {
        var offsetString = offset == long.MinValue ? null : offset.ToString(CultureInfo.InvariantCulture);
        return EventData(eventBody, properties, systemProperties, partitionKey, sequenceNumber, offsetString, enqueuedTime);
    }

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

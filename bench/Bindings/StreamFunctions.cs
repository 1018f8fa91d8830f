using System.Text.Json;
using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker;

namespace Bindings;

/// <summary>The ways of binding a batch, each with a consumer group of its own.</summary>
public sealed class StreamFunctions
{
    public const string ContentEncoding = "content-encoding";
    public const string MessageId = "analytics-message-id";

    private const string Hub = "events";
    private const string Connection = "EventStream";

    [Function("AsEventData")]
    public void AsEventData([EventHubTrigger(Hub, Connection = Connection, ConsumerGroup = "eventdata")] EventData[] events)
    {
        Received.AddBatch();
        foreach (var data in events)
        {
            Received.Add(
                data.EventBody.ToMemory().Length,
                data.SequenceNumber,
                data.EnqueuedTime.UtcDateTime,
                (string)data.Properties[ContentEncoding],
                (string)data.Properties[MessageId]);
        }
    }

    [Function("AsBytes")]
    public void AsBytes(
        [EventHubTrigger(Hub, Connection = Connection, ConsumerGroup = "bytes")] byte[][] bodies,
        long[] sequenceNumberArray,
        DateTime[] enqueuedTimeUtcArray,
        Dictionary<string, JsonElement>[] propertiesArray)
    {
        Received.AddBatch();
        for (var i = 0; i < bodies.Length; i++)
        {
            Add(bodies[i].Length, sequenceNumberArray[i], enqueuedTimeUtcArray[i], propertiesArray[i]);
        }
    }

    private static void Add(int bodyLength, long sequenceNumber, DateTime enqueuedAt, Dictionary<string, JsonElement> properties) =>
        Received.Add(bodyLength, sequenceNumber, enqueuedAt, properties[ContentEncoding].GetString(), properties[MessageId].GetString());
}

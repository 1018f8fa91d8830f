using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Messaging.EventHubs;
using Google.Protobuf;
using Local.Host.Worker;
using Local.Host.Worker.Rpc;

namespace Local.Host.EventHubs;

/// <summary>Events of one partition in the form in which a function receives them, with the metadata that the Functions host sends.</summary>
internal static class EventBatch
{
    private const string Source = "AzureEventHubsEventData";
    private const string ContentType = "application/octet-stream"; // an encoded AMQP message
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Many events at once: lists, and metadata whose names end in Array.</summary>
    public static TriggerInput Many(Function function, IReadOnlyList<EventData> events, string partitionContext)
    {
        var value = new TypedData();
        if (function.IsDeferred)
        {
            value.CollectionModelBindingData = new CollectionModelBindingData { ModelBindingData = { events.Select(ToModel) } };
        }
        else if (function.Text("dataType") is not { } dataType)
        {
            value.Json = $"[{string.Join(',', Texts(events))}]"; // objects of the app, which reads them at once
        }
        else if (IsBinary(dataType))
        {
            value.CollectionBytes = new CollectionBytes { Bytes = { events.Select(ToBytes) } };
        }
        else
        {
            value.CollectionString = Collect(Texts(events));
        }

        return new TriggerInput(value, new Dictionary<string, TypedData>
        {
            ["PartitionContext"] = new() { Json = partitionContext },
            ["SequenceNumberArray"] = new() { CollectionSint64 = new() { Sint64 = { events.Select(single => single.SequenceNumber) } } },
            ["OffsetArray"] = new() { CollectionString = Collect(events.Select(single => single.OffsetString)) },
            ["PartitionKeyArray"] = new() { CollectionString = Collect(events.Select(single => single.PartitionKey ?? "")) },
            ["EnqueuedTimeUtcArray"] = ToJson(events.Select(single => single.EnqueuedTime.UtcDateTime)),
            ["PropertiesArray"] = ToJson(events.Select(single => single.Properties)),
            ["SystemPropertiesArray"] = ToJson(events.Select(single => single.SystemProperties)),
        });
    }

    /// <summary>A single event.</summary>
    public static TriggerInput One(Function function, EventData single, string partitionContext)
    {
        var value = function.IsDeferred ? new TypedData { ModelBindingData = ToModel(single) }
            : IsBinary(function.Text("dataType")) ? new TypedData { Bytes = ToBytes(single) }
            : new TypedData { String = single.EventBody.ToString() };
        return new TriggerInput(value, new Dictionary<string, TypedData>
        {
            ["PartitionContext"] = new() { Json = partitionContext },
            ["SequenceNumber"] = ToJson(single.SequenceNumber),
            ["Offset"] = new() { String = single.OffsetString },
            ["PartitionKey"] = new() { String = single.PartitionKey ?? "" },
            ["EnqueuedTimeUtc"] = ToJson(single.EnqueuedTime.UtcDateTime),
            ["Properties"] = ToJson(single.Properties),
            ["SystemProperties"] = ToJson(single.SystemProperties),
        });
    }

    private static IEnumerable<string> Texts(IEnumerable<EventData> events) => events.Select(single => single.EventBody.ToString());

    private static CollectionString Collect(IEnumerable<string> texts) => new() { String = { texts } };

    private static bool IsBinary(string? dataType) => string.Equals(dataType, "Binary", StringComparison.OrdinalIgnoreCase);

    private static ModelBindingData ToModel(EventData single) => new()
    {
        Version = "1.0", Source = Source, ContentType = ContentType,
        Content = UnsafeByteOperations.UnsafeWrap(single.GetRawAmqpMessage().ToBytes().ToMemory()), // nobody else has these bytes
    };

    private static ByteString ToBytes(EventData single) => UnsafeByteOperations.UnsafeWrap(single.EventBody.ToMemory());

    private static TypedData ToJson<T>(T value) => new() { Json = JsonSerializer.Serialize(value, Json) };
}

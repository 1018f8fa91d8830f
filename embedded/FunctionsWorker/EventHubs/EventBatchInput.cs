using System.Text.Json;
using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>A batch of events of one partition. The metadata has the types in which the worker receives it: lists, or JSON as a string.</summary>
internal sealed class EventBatchInput : TriggerInput
{
    private readonly IReadOnlyList<EventData> _events;

    public EventBatchInput(IReadOnlyList<EventData> events, string partitionContext)
    {
        _events = events;
        var data = new LazyBindingData();
        data.Add("PartitionContext", () => partitionContext);
        data.Add("SequenceNumberArray", () => events.Select(single => single.SequenceNumber).ToList());
        data.Add("OffsetArray", () => events.Select(single => single.OffsetString).ToList());
        data.Add("PartitionKeyArray", () => events.Select(single => single.PartitionKey ?? "").ToList());
        data.Add("EnqueuedTimeUtcArray", () => JsonSerializer.Serialize(events.Select(single => single.EnqueuedTime.UtcDateTime)));
        data.Add("PropertiesArray", () => JsonSerializer.Serialize(events.Select(single => single.Properties)));
        data.Add("SystemPropertiesArray", () => JsonSerializer.Serialize(events.Select(single => single.SystemProperties)));
        BindingData = data;
    }

    public override IReadOnlyDictionary<string, object?> BindingData { get; }

    public override object? ValueFor(Type type)
    {
        var elementType = type.GetElementType()!; // checked at the start: batches bind to arrays
        var values = Array.CreateInstance(elementType, _events.Count);
        for (var i = 0; i < values.Length; i++)
        {
            values.SetValue(EventInput.Value(_events[i], elementType), i);
        }

        return values;
    }
}

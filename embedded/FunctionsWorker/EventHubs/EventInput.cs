using System.Globalization;
using System.Text.Json;
using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>A single event. The metadata has the types in which the worker receives it: text, or JSON as a string.</summary>
internal sealed class EventInput : TriggerInput
{
    private readonly EventData _event;

    public EventInput(EventData single, string partitionContext)
    {
        _event = single;
        var data = new LazyBindingData();
        data.Add("PartitionContext", () => partitionContext);
        data.Add("SequenceNumber", () => single.SequenceNumber.ToString(CultureInfo.InvariantCulture));
        data.Add("Offset", () => single.OffsetString);
        data.Add("PartitionKey", () => single.PartitionKey ?? "");
        data.Add("EnqueuedTimeUtc", () => JsonSerializer.Serialize(single.EnqueuedTime.UtcDateTime));
        data.Add("Properties", () => JsonSerializer.Serialize(single.Properties));
        data.Add("SystemProperties", () => JsonSerializer.Serialize(single.SystemProperties));
        BindingData = data;
    }

    public override IReadOnlyDictionary<string, object?> BindingData { get; }

    public override object? ValueFor(Type type) => Value(_event, type);

    /// <summary>The event, or its body in the type asked for.</summary>
    public static object? Value(EventData single, Type type) =>
        type == typeof(EventData) ? single : BindingValue.FromBody(type, single.EventBody);
}

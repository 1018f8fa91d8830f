using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>A message of a queue, decoded. The metadata has the types in which the worker receives it: text, or JSON as a string.</summary>
internal sealed class QueueInput : TriggerInput
{
    private readonly QueueMessage _message;

    public QueueInput(QueueMessage message)
    {
        _message = message;
        var data = new LazyBindingData();
        data.Add("QueueTrigger", () => message.Body.ToString());
        data.Add("Id", () => message.MessageId);
        data.Add("PopReceipt", () => message.PopReceipt);
        data.Add("DequeueCount", () => message.DequeueCount.ToString(CultureInfo.InvariantCulture));
        data.Add("InsertionTime", () => JsonSerializer.Serialize(message.InsertedOn));
        data.Add("ExpirationTime", () => JsonSerializer.Serialize(message.ExpiresOn));
        data.Add("NextVisibleTime", () => JsonSerializer.Serialize(message.NextVisibleOn));
        BindingData = data;
    }

    public override IReadOnlyDictionary<string, object?> BindingData { get; }

    public override object? ValueFor(Type type) => type == typeof(QueueMessage) ? _message : BindingValue.FromBody(type, _message.Body);
}

using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

public sealed class QueueFunctions
{
    [Function("QueueText")]
    public static async Task Text(
        [QueueTrigger("%QueueName%", Connection = "Queues")] string text,
        FunctionContext context,
        string id,
        long dequeueCount,
        DateTimeOffset insertionTime,
        DateTimeOffset expirationTime,
        CancellationToken cancellationToken)
    {
        Recorder.Write(context, "started", new { text, id, dequeueCount, insertionTime, expirationTime });
        await Orders.ObeyAsync(text, context, cancellationToken);
        Recorder.Write(context, "done", text);
    }

    [Function("QueuePoco")]
    public static void Poco([QueueTrigger("pocos", Connection = "Queues")] Poco poco, FunctionContext context) =>
        Recorder.Write(context, "poco", poco.Number);

    [Function("QueueMessage")]
    public static void Message([QueueTrigger("messages", Connection = "Queues")] QueueMessage message, FunctionContext context) =>
        Recorder.Write(context, "message", new { message.MessageId, Text = message.Body.ToString(), message.DequeueCount });
}

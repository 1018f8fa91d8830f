using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsWorker.Tests.Queues;

public sealed record Order(string Name, int Count);

/// <summary>Takes messages as text.</summary>
public sealed class TextMessages(Recorder recorder)
{
    [Function("Text")]
    public async Task Run([QueueTrigger("%Queue%")] string text, long dequeueCount, CancellationToken cancellationToken)
    {
        recorder.Add((text, dequeueCount));
        await recorder.Behaviour(cancellationToken);
    }
}

/// <summary>Takes messages as objects.</summary>
public sealed class OrderMessages(Recorder recorder)
{
    [Function("Orders")]
    public void Run([QueueTrigger("%Queue%", Connection = "Other")] Order order) => recorder.Add(order);
}

/// <summary>Takes messages as they are.</summary>
public sealed class RawMessages(Recorder recorder)
{
    [Function("Raw")]
    public void Run([QueueTrigger("%Queue%")] QueueMessage message, string id, string queueTrigger) =>
        recorder.Add((message.Body.ToString(), message.MessageId == id, queueTrigger));
}

/// <summary>Takes message bodies as bytes.</summary>
public sealed class BinaryMessages(Recorder recorder)
{
    [Function("Binary")]
    public void Run([QueueTrigger("%Queue%")] BinaryData body) => recorder.Add(body.ToString());
}

/// <summary>Asks for retries that a queue does not have.</summary>
public sealed class RetriedMessages
{
    [Function("Retried")]
    [FixedDelayRetry(1, "00:00:01")]
    public void Run([QueueTrigger("queue")] string text)
    {
    }
}

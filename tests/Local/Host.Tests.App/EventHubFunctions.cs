using System.Text.Json;
using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

public sealed class EventHubFunctions
{
    private const string Hub = "%HubName%";
    private const string Stream = "Stream";

    [Function("Events")]
    public static void Events(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "events")] EventData[] events,
        FunctionContext context,
        JsonElement partitionContext,
        long[] sequenceNumberArray,
        string[] offsetArray,
        DateTime[] enqueuedTimeUtcArray,
        string[] partitionKeyArray,
        Dictionary<string, JsonElement>[] propertiesArray,
        Dictionary<string, JsonElement>[] systemPropertiesArray) =>
        Recorder.Write(context, "events", new
        {
            Bodies = events.Select(single => single.EventBody.ToString()),
            SequenceNumbers = events.Select(single => single.SequenceNumber),
            Keys = events.Select(single => single.PartitionKey),
            MessageIds = events.Select(single => single.MessageId),
            partitionContext, sequenceNumberArray, offsetArray, enqueuedTimeUtcArray, partitionKeyArray, propertiesArray, systemPropertiesArray,
        });

    [Function("Texts")]
    public static void Texts(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "texts")] string[] texts, FunctionContext context) =>
        Recorder.Write(context, "texts", texts);

    [Function("Bytes")]
    public static void Bytes(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "bytes")] byte[][] bodies, FunctionContext context) =>
        Recorder.Write(context, "bytes", bodies.Select(Convert.ToHexString));

    [Function("Pocos")]
    public static void Pocos(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "pocos")] Poco[] pocos, FunctionContext context) =>
        Recorder.Write(context, "pocos", pocos.Select(poco => poco.Number));

    [Function("OneEvent")]
    public static void OneEvent(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "one-event", IsBatched = false)] EventData received,
        FunctionContext context,
        long sequenceNumber,
        string offset,
        DateTime enqueuedTimeUtc,
        string partitionKey,
        Dictionary<string, JsonElement> properties) =>
        Recorder.Write(
            context, "event", new { Body = received.EventBody.ToString(), sequenceNumber, offset, enqueuedTimeUtc, partitionKey, properties });

    [Function("OneText")]
    public static void OneText(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "one-text", IsBatched = false)] string text,
        FunctionContext context) =>
        Recorder.Write(context, "text", text);

    [Function("OneBytes")]
    public static void OneBytes(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "one-bytes", IsBatched = false)] byte[] body,
        FunctionContext context) =>
        Recorder.Write(context, "bytes", Convert.ToHexString(body));

    [Function("Plain")]
    public static Task Plain(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "plain")] string[] texts,
        FunctionContext context,
        CancellationToken cancellationToken) =>
        ObeyAsync(texts, context, cancellationToken);

    [Function("Fixed")]
    [FixedDelayRetry(2, "00:00:00.100")]
    public static Task Fixed(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "fixed")] string[] texts,
        FunctionContext context,
        CancellationToken cancellationToken) =>
        ObeyAsync(texts, context, cancellationToken);

    [Function("Endless")]
    [ExponentialBackoffRetry(-1, "00:00:00.100", "00:00:01")]
    public static Task Endless(
        [EventHubTrigger(Hub, Connection = Stream, ConsumerGroup = "endless")] string[] texts,
        FunctionContext context,
        CancellationToken cancellationToken) =>
        ObeyAsync(texts, context, cancellationToken);

    private static async Task ObeyAsync(string[] texts, FunctionContext context, CancellationToken cancellationToken)
    {
        Recorder.Write(context, "started", texts);
        foreach (var text in texts)
        {
            await Orders.ObeyAsync(text, context, cancellationToken);
        }

        Recorder.Write(context, "done", texts);
    }
}

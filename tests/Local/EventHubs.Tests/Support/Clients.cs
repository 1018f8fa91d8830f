using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Azure.Messaging.EventHubs.Producer;

namespace Local.EventHubs.Tests.Support;

/// <summary>The official clients, in a hurry: what fails shall fail soon.</summary>
internal static class Clients
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(60); // for whatever a test waits for, on a busy machine

    internal static EventHubsRetryOptions Retry { get; } =
        new() { Delay = TimeSpan.FromMilliseconds(100), MaximumDelay = TimeSpan.FromSeconds(1), MaximumRetries = 3 };

    internal static EventHubProducerClient Producer(string connectionString, string hub) =>
        new(connectionString, hub, new EventHubProducerClientOptions { RetryOptions = Retry });

    internal static PartitionReceiver Receiver(
        string connectionString,
        string hub,
        string group,
        string partitionId,
        EventPosition position,
        long? ownerLevel = null,
        bool tracksEnd = false) =>
        new(group, partitionId, position, connectionString, hub, new PartitionReceiverOptions
        {
            OwnerLevel = ownerLevel,
            RetryOptions = Retry,
            TrackLastEnqueuedEventProperties = tracksEnd,
        });

    /// <summary>As many events as asked for, in however many batches they come.</summary>
    internal static async Task<List<EventData>> ReceiveAsync(this PartitionReceiver receiver, int count)
    {
        using var limit = new CancellationTokenSource(Limit);
        var events = new List<EventData>();
        while (events.Count < count)
        {
            events.AddRange(await receiver.ReceiveBatchAsync(count - events.Count, TimeSpan.FromSeconds(1), limit.Token));
        }

        return events;
    }

    /// <summary>What comes within a moment.</summary>
    internal static async Task<List<EventData>> ReceiveWhatThereIsAsync(this PartitionReceiver receiver) =>
        [.. await receiver.ReceiveBatchAsync(1_000, TimeSpan.FromMilliseconds(500))];
}

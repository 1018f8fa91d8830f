using System.Globalization;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class ProcessorTests(HubFixture hub)
{
    private const string Group = "rollup";

    [Fact]
    public async Task TwoProcessors_ThatTakePartitionsOver_TogetherMissNoEvent()
    {
        var checkpoints = new MemoryCheckpointStore();
        var start = EventPosition.FromEnqueuedTime(TimeProvider.System.GetUtcNow().AddMilliseconds(-1));
        var first = new RecordingProcessor(checkpoints, Group, hub.ConnectionString, hub.Hub, start, balancing: TimeSpan.FromSeconds(5));
        var second = new RecordingProcessor(checkpoints, Group, hub.ConnectionString, hub.Hub, start, balancing: TimeSpan.FromMilliseconds(300));
        await using var producer = hub.Producer();
        var partitions = (await producer.GetPartitionIdsAsync()).Length;
        using var conflicts = new ConflictLog(first.Identifier);
        using var stop = new CancellationTokenSource();
        var run = Guid.NewGuid().ToString("N");

        await first.StartProcessingAsync();
        await Eventually.HoldsAsync(() => first.Owned.Count == partitions, () => $"The first has {first.Owned.Count} partitions.");
        var sending = SendUntil(producer, run, stop.Token);
        await Eventually.HoldsAsync(() => !first.Received.IsEmpty, () => "The first has received nothing.");
        await second.StartProcessingAsync();
        // The first looks around seldom, so it is its receivers that are told first.
        await Eventually.HoldsAsync(() => conflicts.Count > 0, () => "Nobody lost a partition.");
        await Eventually.HoldsAsync(() => second.Owned.Count == partitions / 2, () => $"The second has {second.Owned.Count} partitions.");
        await first.StopProcessingAsync();
        await Eventually.HoldsAsync(() => second.Owned.Count == partitions, () => $"The second has {second.Owned.Count} partitions.");
        await stop.CancelAsync();
        var sent = await sending;
        await Eventually.HoldsAsync(() => Numbers(run, first, second).Count == sent, () => $"{Numbers(run, first, second).Count} of {sent} arrived.");
        await second.StopProcessingAsync();

        Assert.True(conflicts.Count > 0);
        Assert.NotEmpty(second.Received);
        Assert.Equal(Enumerable.Range(0, sent), Numbers(run, first, second).Order());
        Assert.All([first, second], AssertIsInOrder);
    }

    private static async Task<int> SendUntil(EventHubProducerClient producer, string run, CancellationToken stop)
    {
        var sent = 0;
        while (!stop.IsCancellationRequested)
        {
            var numbers = Enumerable.Range(sent, 5);
            await producer.SendAsync(numbers.Select(number => new EventData($"{number}") { CorrelationId = run }), CancellationToken.None);
            sent += 5;
        }

        return sent;
    }

    private static HashSet<int> Numbers(string run, params RecordingProcessor[] processors) =>
    [
        .. processors.SelectMany(processor => processor.Received)
            .Where(received => received.Event.CorrelationId == run)
            .Select(received => int.Parse(received.Event.EventBody.ToString(), CultureInfo.InvariantCulture)),
    ];

    /// <summary>A processor that loses a partition and gets it back may begin again at the checkpoint, but within a go nothing is left out.</summary>
    private static void AssertIsInOrder(RecordingProcessor processor)
    {
        foreach (var partition in processor.Received.GroupBy(received => received.PartitionId, received => received.Event.SequenceNumber))
        {
            Assert.All(
                partition.Zip(partition.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.Second} came after {pair.First}."));
        }
    }
}

using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class ReceivingTests(HubFixture hub) : IAsyncLifetime
{
    private static readonly SendEventOptions ToPartition0 = new() { PartitionId = "0" };

    private readonly EventHubProducerClient _producer = hub.Producer();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _producer.DisposeAsync();

    [Fact]
    public async Task ReceiveBatchAsync_AtTheEnd_WaitsForTheNextEvent()
    {
        var mark = await SendMark();
        await using var receiver = hub.Receiver("0", EventPosition.FromSequenceNumber(mark, isInclusive: false));
        var receiving = receiver.ReceiveAsync(1);

        Assert.Empty(await receiver.ReceiveBatchAsync(1, TimeSpan.FromMilliseconds(50))); // both wait now
        Assert.False(receiving.IsCompleted);
        await _producer.SendAsync([new EventData("next")], ToPartition0);

        Assert.Equal("next", Assert.Single(await receiving).EventBody.ToString());
    }

    [Fact]
    public async Task ReceiveBatchAsync_InEachConsumerGroup_GetsEveryEvent()
    {
        var mark = await SendMark();
        await _producer.SendAsync([new EventData("a"), new EventData("b")], ToPartition0);

        foreach (var group in new[] { "archive", "rollup", "ROLLUP", EventHubConsumerClient.DefaultConsumerGroupName })
        {
            await using var receiver = hub.Receiver("0", EventPosition.FromSequenceNumber(mark, isInclusive: false), group: group);
            Assert.Equal(["a", "b"], (await receiver.ReceiveAsync(2)).Select(e => e.EventBody.ToString()));
        }
    }

    [Fact]
    public async Task ReceiveBatchAsync_OfMoreThanItsCredit_GetsAllInOrder()
    {
        var mark = await SendMark();
        for (var i = 0; i < 20; i++)
        {
            await _producer.SendAsync(Enumerable.Range(100 * i, 100).Select(number => new EventData($"{number}")), ToPartition0);
        }

        await using var consumer = hub.Consumer();
        var options = new ReadEventOptions { PrefetchCount = 7, CacheEventCount = 3, MaximumWaitTime = Clients.Limit };
        var bodies = new List<string>();
        await foreach (var read in consumer.ReadEventsFromPartitionAsync("0", EventPosition.FromSequenceNumber(mark, isInclusive: false), options))
        {
            bodies.Add(read.Data.EventBody.ToString());
            if (bodies.Count == 2_000)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => $"{i}"), bodies);
    }

    [Fact]
    public async Task ReadLastEnqueuedEventProperties_OfAReceiverThatAskedForThem_IsTheEndOfThePartition()
    {
        var mark = await SendMark();
        await _producer.SendAsync([new EventData("a"), new EventData("b"), new EventData("c")], ToPartition0);
        var end = await _producer.GetPartitionPropertiesAsync("0");

        await using var receiver = Clients.Receiver(
            hub.ConnectionString, hub.Hub, "archive", "0", EventPosition.FromSequenceNumber(mark, isInclusive: false), tracksEnd: true);
        await receiver.ReceiveAsync(1);

        var last = receiver.ReadLastEnqueuedEventProperties();
        Assert.Equal((mark + 3, end.LastEnqueuedOffsetString, end.LastEnqueuedTime), (last.SequenceNumber, last.OffsetString, last.EnqueuedTime));
        Assert.NotNull(last.LastReceivedTime);
    }

    [Fact]
    public async Task ReceiveBatchAsync_OfAGroupThatIsNotThere_SaysSo()
    {
        await using var receiver = hub.Receiver("0", EventPosition.Earliest, group: "nobody");

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => receiver.ReceiveAsync(1));

        Assert.Equal(FailureReason.ResourceNotFound, failure.Reason);
    }

    [Fact]
    public async Task ReceiveBatchAsync_OfAPartitionThatIsNotThere_SaysSo()
    {
        await using var receiver = hub.Receiver("1000", EventPosition.Earliest);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => receiver.ReceiveAsync(1));
    }

    /// <summary>Sends an event for a test to begin behind, and returns its sequence number.</summary>
    private async Task<long> SendMark()
    {
        await _producer.SendAsync([new EventData("mark")], ToPartition0);
        return (await _producer.GetPartitionPropertiesAsync("0")).LastEnqueuedSequenceNumber;
    }
}

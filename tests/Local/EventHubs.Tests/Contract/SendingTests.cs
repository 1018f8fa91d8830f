using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class SendingTests(HubFixture hub) : IAsyncLifetime
{
    private readonly EventHubProducerClient _producer = hub.Producer();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _producer.DisposeAsync();

    [Fact]
    public async Task SendAsync_OfOneEvent_KeepsAllThatTheSenderSet()
    {
        var received = Assert.Single(await SendAndReceive("0", [FullEvent("body")]));

        AssertIsFullEvent("body", received);
        Assert.Null(received.PartitionKey);
    }

    [Fact]
    public async Task SendAsync_OfSeveralEvents_KeepsThemTogetherInOrderWithAllThatTheSenderSet()
    {
        var received = await SendAndReceive("0", [FullEvent("a"), new EventData("b"), FullEvent("c")]);

        AssertIsFullEvent("a", received[0]);
        AssertIsFullEvent("c", received[2]);
        Assert.Equal(["a", "b", "c"], received.Select(e => e.EventBody.ToString()));
        Assert.Empty(received[1].Properties);
        Assert.Equal(Enumerable.Range(0, 3).Select(i => received[0].SequenceNumber + i), received.Select(e => e.SequenceNumber));
        Assert.All(received, e => Assert.InRange(e.EnqueuedTime, DateTimeOffset.UnixEpoch, TimeProvider.System.GetUtcNow().AddMinutes(5)));
    }

    [Fact]
    public async Task SendAsync_WithAKey_ReachesTheSamePartitionFromEveryConnection()
    {
        var key = Guid.NewGuid().ToString();
        var partitions = await PartitionsThatGrow(async () =>
        {
            await _producer.SendAsync([FullEvent("single")], new SendEventOptions { PartitionKey = key });
            await using var other = hub.Producer();
            using var batch = await other.CreateBatchAsync(new CreateBatchOptions { PartitionKey = key });
            Assert.True(batch.TryAdd(new EventData("one of two")) && batch.TryAdd(FullEvent("two of two")));
            await other.SendAsync(batch);
        });

        var (partition, before) = Assert.Single(partitions);
        await using var receiver = hub.Receiver(partition, EventPosition.FromSequenceNumber(before, isInclusive: false));
        var received = await receiver.ReceiveAsync(3);
        Assert.Equal(["single", "one of two", "two of two"], received.Select(e => e.EventBody.ToString()));
        Assert.All(received, e => Assert.Equal(key, e.PartitionKey));
        AssertIsFullEvent("single", received[0]);
        AssertIsFullEvent("two of two", received[2]);
    }

    [Fact]
    public async Task SendAsync_WithoutKeyAndPartition_ReachesEveryPartition()
    {
        var count = (await _producer.GetPartitionIdsAsync()).Length;

        var partitions = await PartitionsThatGrow(async () =>
        {
            for (var i = 0; i < 4 * count; i++)
            {
                await _producer.SendAsync([new EventData("in turn")]);
            }
        });

        Assert.Equal(count, partitions.Count);
    }

    [Fact]
    public async Task SendAsync_OfNothing_StoresNothing()
    {
        var partitions = await PartitionsThatGrow(async () =>
        {
            using var batch = await _producer.CreateBatchAsync();
            await _producer.SendAsync([]);
            await _producer.SendAsync(batch);
        });

        Assert.Empty(partitions);
    }

    [Fact]
    public async Task SendAsync_OfTheLargestEvent_ArrivesWholeAndOneMoreByteIsRefused()
    {
        using var batch = await _producer.CreateBatchAsync(new CreateBatchOptions { PartitionId = "1" });
        var largest = await LargestBody();

        var received = Assert.Single(await SendAndReceive("1", [new EventData(largest)]));
        var failure = await Assert.ThrowsAsync<EventHubsException>(() => _producer.SendAsync([new EventData(new byte[largest.Length + 1])]));

        Assert.Equal(1 << 20, batch.MaximumSizeInBytes);
        Assert.True(received.EventBody.ToMemory().Span.SequenceEqual(largest));
        Assert.Equal(FailureReason.MessageSizeExceeded, failure.Reason);
    }

    [Fact]
    public async Task SendAsync_OfAFullBatch_ArrivesWhole()
    {
        using var batch = await _producer.CreateBatchAsync(new CreateBatchOptions { PartitionId = "1" });
        var last = await _producer.GetPartitionPropertiesAsync("1");
        while (batch.TryAdd(new EventData(new byte[5_000])))
        {
        }

        await _producer.SendAsync(batch);

        await using var receiver = hub.Receiver("1", EventPosition.FromSequenceNumber(last.LastEnqueuedSequenceNumber, isInclusive: false));
        var received = await receiver.ReceiveAsync(batch.Count);
        Assert.All(received, e => Assert.Equal(5_000, e.EventBody.ToMemory().Length));
    }

    [Fact]
    public async Task SendAsync_FromManyConnectionsAtOnce_KeepsEachSendTogetherAndEachSendersOrder()
    {
        const int Senders = 4;
        const int Sends = 50;
        var last = await _producer.GetPartitionPropertiesAsync("0");

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
        {
            await using var producer = hub.Producer();
            for (var i = 0; i < Sends; i++)
            {
                await producer.SendAsync(
                    Enumerable.Range(0, 3).Select(part => new EventData($"{sender}/{i}/{part}")), new SendEventOptions { PartitionId = "0" });
            }
        }));

        await using var receiver = hub.Receiver("0", EventPosition.FromSequenceNumber(last.LastEnqueuedSequenceNumber, isInclusive: false));
        var received = await receiver.ReceiveAsync(3 * Senders * Sends);
        Assert.Equal(Enumerable.Range(0, received.Count).Select(i => received[0].SequenceNumber + i), received.Select(e => e.SequenceNumber));
        var sends = received.Select(e => e.EventBody.ToString()).Chunk(3).ToList();
        Assert.All(sends, send => Assert.Equal([$"{send[0][..^2]}/0", $"{send[0][..^2]}/1", $"{send[0][..^2]}/2"], send));
        var numbers = sends.Select(send => send[0].Split('/').Select(int.Parse).ToArray()).GroupBy(parts => parts[0], parts => parts[1]);
        Assert.All(numbers, sender => Assert.Equal(Enumerable.Range(0, Sends), sender));
    }

    [Fact]
    public async Task SendAsync_ToAHubThatIsNotThere_SaysSo()
    {
        await using var producer = Clients.Producer(hub.ConnectionString, "nowhere");

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => producer.SendAsync([new EventData("a")]));

        Assert.Equal(FailureReason.ResourceNotFound, failure.Reason);
    }

    [Fact]
    public async Task SendAsync_ToAPartitionThatIsNotThere_SaysSo() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _producer.SendAsync([new EventData("a")], new SendEventOptions { PartitionId = "1000" }));

    private static EventData FullEvent(string body)
    {
        var full = new EventData(body) { ContentType = "application/json", MessageId = "m", CorrelationId = "c" };
        full.Properties["text"] = "é";
        full.Properties["number"] = 42L;
        full.Properties["bytes"] = new byte[] { 0, 255 };
        full.Properties["time"] = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        full.Properties["id"] = new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]);
        full.GetRawAmqpMessage().Properties.Subject = "subject";
        full.GetRawAmqpMessage().MessageAnnotations["x-sender"] = "mine";
        full.GetRawAmqpMessage().Header.Durable = true;
        return full;
    }

    private static void AssertIsFullEvent(string body, EventData received)
    {
        Assert.Equal(body, received.EventBody.ToString());
        Assert.Equal(("application/json", "m", "c"), (received.ContentType, received.MessageId, received.CorrelationId));
        Assert.Equal(FullEvent(body).Properties.OrderBy(property => property.Key), received.Properties.OrderBy(property => property.Key));
        Assert.Equal("subject", received.GetRawAmqpMessage().Properties.Subject);
        Assert.Equal("mine", received.SystemProperties["x-sender"]);
    }

    /// <summary>A single event is measured as a whole message, so its body may be what the limit leaves beside a few bytes of framing.</summary>
    private async Task<byte[]> LargestBody()
    {
        using var batch = await _producer.CreateBatchAsync();
        var framing = new EventData(new byte[1_000]).GetRawAmqpMessage().ToBytes().ToMemory().Length - 1_000;
        var body = new byte[batch.MaximumSizeInBytes - framing];
        Random.Shared.NextBytes(body);
        return body;
    }

    private async Task<List<EventData>> SendAndReceive(string partitionId, IReadOnlyCollection<EventData> events)
    {
        var last = await _producer.GetPartitionPropertiesAsync(partitionId);
        await _producer.SendAsync(events, new SendEventOptions { PartitionId = partitionId });
        await using var receiver = hub.Receiver(partitionId, EventPosition.FromSequenceNumber(last.LastEnqueuedSequenceNumber, isInclusive: false));
        return await receiver.ReceiveAsync(events.Count);
    }

    /// <summary>The partitions that <paramref name="action"/> added events to, and the last sequence number that each had before.</summary>
    private async Task<List<(string PartitionId, long LastSequenceNumber)>> PartitionsThatGrow(Func<Task> action)
    {
        var before = await LastSequenceNumbers();
        await action();
        var after = await LastSequenceNumbers();
        return [.. before.Where(partition => after[partition.Key] > partition.Value).Select(partition => (partition.Key, partition.Value))];
    }

    private async Task<Dictionary<string, long>> LastSequenceNumbers()
    {
        var last = new Dictionary<string, long>();
        foreach (var id in await _producer.GetPartitionIdsAsync())
        {
            last[id] = (await _producer.GetPartitionPropertiesAsync(id)).LastEnqueuedSequenceNumber;
        }

        return last;
    }
}

using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

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
        var sent = new EventData("body") { ContentType = "application/json", MessageId = "m", CorrelationId = "c" };
        sent.Properties["text"] = "é";
        sent.Properties["number"] = 42L;
        sent.Properties["bytes"] = new byte[] { 0, 255 };
        sent.Properties["time"] = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        sent.Properties["id"] = Guid.Empty;
        sent.GetRawAmqpMessage().Properties.Subject = "subject";
        sent.GetRawAmqpMessage().MessageAnnotations["x-sender"] = "mine";
        sent.GetRawAmqpMessage().Header.Durable = true;

        var received = Assert.Single(await SendAndReceive("0", [sent]));

        Assert.Equal("body", received.EventBody.ToString());
        Assert.Equal(("application/json", "m", "c"), (received.ContentType, received.MessageId, received.CorrelationId));
        Assert.Equal(sent.Properties.OrderBy(property => property.Key), received.Properties.OrderBy(property => property.Key));
        Assert.Equal("subject", received.GetRawAmqpMessage().Properties.Subject);
        Assert.Equal("mine", received.SystemProperties["x-sender"]);
        Assert.Null(received.PartitionKey);
    }
    private async Task<List<EventData>> SendAndReceive(string partitionId, IEnumerable<EventData> events)
    {
        var last = await _producer.GetPartitionPropertiesAsync(partitionId);
        var list = events.ToList();
        await _producer.SendAsync(list, new SendEventOptions { PartitionId = partitionId });
        await using var receiver = hub.Receiver(partitionId, EventPosition.FromSequenceNumber(last.LastEnqueuedSequenceNumber, isInclusive: false));
        return await receiver.ReceiveAsync(list.Count);
    }
}

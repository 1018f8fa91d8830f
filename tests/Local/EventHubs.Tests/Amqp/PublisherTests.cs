using Azure.Messaging.EventHubs.Consumer;
using Local.EventHubs.Tests.Support;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Tests.Amqp;

/// <summary>What no official client sends.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private const int MiB = 1 << 20;

    private readonly string _folder = DataFolder.New();
    private EventHubsEmulator _emulator = null!; // xunit initializes it before any test

    public async Task InitializeAsync() => _emulator = await EventHubsEmulator.StartAsync(Some.Options(_folder), CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _emulator.DisposeAsync();
        DataFolder.Delete(_folder);
    }

    [EmulatorFact]
    public async Task Send_OfAMebibyte_IsTheLastThatIsAccepted()
    {
        await using var sender = await RawSender.OpenAsync(_emulator.Port, "/events/Partitions/0");

        var outcome = await sender.SendAsync(MessageOf(MiB));
        var failure = await Record.ExceptionAsync(() => sender.SendAsync(MessageOf(MiB + 1)));

        Assert.IsType<Accepted>(outcome);
        Assert.NotNull(failure); // the link is closed
        Assert.Equal(1, await CountAsync("0"));
    }

    [EmulatorFact]
    public async Task Send_OfAnEmptyBatch_StoresNothing()
    {
        await using var sender = await RawSender.OpenAsync(_emulator.Port, "/events/Partitions/0");
        var empty = AmqpMessage.Create((IEnumerable<Data>)[]);
        empty.MessageAnnotations.Map["x-mine"] = 1; // the library sends no message without any section
        empty.MessageFormat = AmqpConstants.AmqpBatchedMessageFormat;

        Assert.IsType<Accepted>(await sender.SendAsync(empty));

        Assert.Equal(0, await CountAsync("0"));
    }

    [EmulatorFact]
    public async Task Send_OfABatchWithBytesThatAreNoMessage_StoresNothingAndServesOn()
    {
        await using var sender = await RawSender.OpenAsync(_emulator.Port, "/events/Partitions/0");
        var annotationsWithoutEnd = new Data { Value = new ArraySegment<byte>([0x00, 0x53, 0x72, 0xd1, 0xff, 0xff, 0xff, 0xff]) };
        var batch = AmqpMessage.Create([Encoded("good"), annotationsWithoutEnd]);
        batch.MessageFormat = AmqpConstants.AmqpBatchedMessageFormat;

        Assert.NotNull(await Record.ExceptionAsync(() => sender.SendAsync(batch)));

        Assert.Equal(0, await CountAsync("0"));
    }

    [EmulatorFact]
    public async Task Send_WithWhatOnlyTheBrokerSays_IsStoredWithoutIt()
    {
        await using var sender = await RawSender.OpenAsync(_emulator.Port, "/events/Partitions/0");
        var message = AmqpMessage.Create(new Data { Value = new ArraySegment<byte>("body"u8.ToArray()) });
        message.MessageAnnotations.Map["x-opt-sequence-number"] = 1_000L;
        message.MessageAnnotations.Map["x-opt-offset"] = "1000";
        message.MessageAnnotations.Map["x-mine"] = 1;
        message.DeliveryAnnotations.Map["x-hop"] = 1;

        Assert.IsType<Accepted>(await sender.SendAsync(message));

        await using var receiver = Clients.Receiver(_emulator.ConnectionString, Some.Hub, "archive", "0", EventPosition.Earliest);
        var received = Assert.Single(await receiver.ReceiveAsync(1));
        Assert.Equal((0L, "0", "body"), (received.SequenceNumber, received.OffsetString, received.EventBody.ToString()));
        Assert.Equal(1, received.SystemProperties["x-mine"]);
        Assert.Empty(received.GetRawAmqpMessage().DeliveryAnnotations);
    }

    private static AmqpMessage MessageOf(int length)
    {
        const int framing = 8; // three bytes of descriptor, a code, four of length
        var message = AmqpMessage.Create(new Data { Value = new ArraySegment<byte>(new byte[length - framing]) });
        Assert.Equal(length, message.SerializedMessageSize);
        return message;
    }

    private static Data Encoded(string body)
    {
        var message = AmqpMessage.Create(new Data { Value = new ArraySegment<byte>(System.Text.Encoding.UTF8.GetBytes(body)) });
        return new Data { Value = new ArraySegment<byte>([.. message.GetPayload().SelectMany(part => part)]) };
    }

    private async Task<long> CountAsync(string partitionId)
    {
        await using var producer = Clients.Producer(_emulator.ConnectionString, Some.Hub);
        return (await producer.GetPartitionPropertiesAsync(partitionId)).LastEnqueuedSequenceNumber + 1;
    }
}

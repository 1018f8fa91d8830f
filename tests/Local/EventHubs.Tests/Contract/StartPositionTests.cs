using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class StartPositionTests(HubFixture hub) : IAsyncLifetime
{
    private const string Partition = "1";

    private readonly EventHubProducerClient _producer = hub.Producer();
    private List<EventData> _sent = [];

    /// <summary>Three events, each in a millisecond of its own.</summary>
    public async Task InitializeAsync()
    {
        var before = await _producer.GetPartitionPropertiesAsync(Partition);
        foreach (var body in new[] { "0", "1", "2" })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
            await _producer.SendAsync([new EventData(body)], new SendEventOptions { PartitionId = Partition });
        }

        await using var receiver = hub.Receiver(Partition, EventPosition.FromSequenceNumber(before.LastEnqueuedSequenceNumber, isInclusive: false));
        _sent = await receiver.ReceiveAsync(3);
    }

    public async Task DisposeAsync() => await _producer.DisposeAsync();

    [Fact]
    public async Task Receive_FromASequenceNumber_BeginsThereOrBehindIt()
    {
        Assert.Equal(["1", "2"], await Bodies(EventPosition.FromSequenceNumber(_sent[1].SequenceNumber, isInclusive: true), count: 2));
        Assert.Equal(["2"], await Bodies(EventPosition.FromSequenceNumber(_sent[1].SequenceNumber, isInclusive: false), count: 1));
    }

    [Fact]
    public async Task Receive_FromAnOffset_BeginsThereOrBehindIt()
    {
        Assert.Equal(["1", "2"], await Bodies(EventPosition.FromOffset(_sent[1].OffsetString, isInclusive: true), count: 2));
        Assert.Equal(["2"], await Bodies(EventPosition.FromOffset(_sent[1].OffsetString, isInclusive: false), count: 1));
    }

    [Fact]
    public async Task Receive_FromAnEnqueuedTime_BeginsBehindIt()
    {
        Assert.Equal(["0", "1", "2"], await Bodies(EventPosition.FromEnqueuedTime(_sent[0].EnqueuedTime.AddMilliseconds(-1)), count: 3));
        Assert.Equal(["1", "2"], await Bodies(EventPosition.FromEnqueuedTime(_sent[0].EnqueuedTime), count: 2));
    }

    [Fact]
    public async Task Receive_FromTheEarliest_BeginsAtTheBeginning()
    {
        var begin = (await _producer.GetPartitionPropertiesAsync(Partition)).BeginningSequenceNumber;

        await using var receiver = hub.Receiver(Partition, EventPosition.Earliest);

        Assert.Equal(begin, (await receiver.ReceiveAsync(1))[0].SequenceNumber);
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("the last")]
    [InlineData("a time to come")]
    public async Task Receive_FromTheEnd_GetsOnlyWhatIsSentFromThenOn(string position)
    {
        await using var receiver = hub.Receiver(Partition, position switch
        {
            "latest" => EventPosition.Latest,
            "the last" => EventPosition.FromOffset(_sent[2].OffsetString, isInclusive: false),
            _ => EventPosition.FromEnqueuedTime(_sent[2].EnqueuedTime),
        });
        Assert.Empty(await receiver.ReceiveWhatThereIsAsync());

        await _producer.SendAsync([new EventData("next")], new SendEventOptions { PartitionId = Partition });

        Assert.Equal("next", Assert.Single(await receiver.ReceiveAsync(1)).EventBody.ToString());
    }

    [Fact]
    public async Task Receive_FromBeyondTheEnd_IsRefused()
    {
        var beyond = _sent[2].SequenceNumber + 1;
        EventPosition[] positions =
        [
            EventPosition.FromSequenceNumber(beyond, isInclusive: false),
            EventPosition.FromSequenceNumber(beyond + 1_000, isInclusive: true),
            EventPosition.FromOffset($"{beyond + 1_000_000_000_000}", isInclusive: false),
        ];

        foreach (var position in positions)
        {
            await using var receiver = hub.Receiver(Partition, position);
            await Assert.ThrowsAsync<ArgumentException>(() => receiver.ReceiveAsync(1));
        }
    }

    private async Task<IEnumerable<string>> Bodies(EventPosition position, int count)
    {
        await using var receiver = hub.Receiver(Partition, position);
        return (await receiver.ReceiveAsync(count)).Select(e => e.EventBody.ToString());
    }
}

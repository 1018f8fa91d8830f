using Analytics.Azure.Tests.Support;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Analytics.Azure.Tests;

public sealed class EventStreamTests
{
    [Fact]
    public async Task SendAsync_OfPacks_SendsEachUnderItsKeyAndKeepsTheirOrder()
    {
        var hub = new RecordingHub();
        var stream = new EventStream(hub, TimeProvider.System); // not disposed: the recording hub has no connection to close

        await stream.SendAsync([Pack("acme", "1"), Pack("other", "2"), Pack("acme", "3"), Pack("acme", "4")], CancellationToken.None);

        Assert.Equal(["1", "3", "4"], hub.Sent.Where(sent => sent.Key == "acme").Select(sent => sent.Data.EventBody.ToString()));
        Assert.Equal(["2"], hub.Sent.Where(sent => sent.Key == "other").Select(sent => sent.Data.EventBody.ToString()));
        Assert.All(hub.Sent, sent => Assert.Equal("application/json", sent.Data.ContentType));
    }

    [Fact]
    public async Task SendAsync_OfACompressedPack_SaysSo()
    {
        var hub = new RecordingHub();
        var stream = new EventStream(hub, TimeProvider.System); // not disposed: the recording hub has no connection to close

        await stream.SendAsync([Pack("acme", "1"), Pack("acme", "2") with { IsGzip = true }], CancellationToken.None);

        Assert.DoesNotContain("content-encoding", hub.Sent[0].Data.Properties);
        Assert.Equal("gzip", hub.Sent[1].Data.Properties["content-encoding"]);
    }

    [Fact]
    public async Task SendAsync_WhenTheHubTakesNothing_Throws()
    {
        var stream = new EventStream(
            new RecordingHub { Failure = new EventHubsException(isTransient: true, "events", "away") }, TimeProvider.System);

        await Assert.ThrowsAsync<EventHubsException>(() => stream.SendAsync([Pack("acme", "1")], CancellationToken.None));
    }

    [Fact]
    public async Task GetShardsAsync_OfAHub_NamesItsPartitions()
    {
        var stream = new EventStream(new RecordingHub(), TimeProvider.System);

        Assert.Equal([new Shard("events", "0"), new Shard("events", "1")], await stream.GetShardsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ProbeAsync_WhenNothingWasStoredLately_StoresAnEmptyPackAtMostOnceInTenSeconds()
    {
        var hub = new RecordingHub();
        var time = new ImpatientTime();
        var stream = new EventStream(hub, time);

        await stream.ProbeAsync(CancellationToken.None);
        await stream.ProbeAsync(CancellationToken.None);
        Assert.Equal(["[]"], hub.Sent.Select(sent => sent.Data.EventBody.ToString()));
        await stream.SendAsync([Pack("acme", "1")], CancellationToken.None);
        time.Ahead = TimeSpan.FromSeconds(9);
        await stream.ProbeAsync(CancellationToken.None);
        Assert.Equal(2, hub.Sent.Count);
        time.Ahead = TimeSpan.FromSeconds(11);
        await stream.ProbeAsync(CancellationToken.None);

        Assert.Equal(["[]", "1", "[]"], hub.Sent.Select(sent => sent.Data.EventBody.ToString()));
    }

    [Fact]
    public async Task ProbeAsync_OfAHubThatTakesNothing_FailsEachTime()
    {
        var stream = new EventStream(
            new RecordingHub { Failure = new EventHubsException(isTransient: true, "events", "the disk is full") }, TimeProvider.System);

        await Assert.ThrowsAsync<EventHubsException>(() => stream.ProbeAsync(CancellationToken.None));
        await Assert.ThrowsAsync<EventHubsException>(() => stream.ProbeAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("send")]
    [InlineData("probe")]
    [InlineData("shards")]
    [InlineData("extent")]
    public async Task EachCall_ToASilentHub_EndsWithTheCallersToken(string call)
    {
        using var silent = new SilentService();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var stream = new EventStream(new EventHubProducerClient(silent.Hub, EventStream.Hub), TimeProvider.System);
        var start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call switch
        {
            "send" => stream.SendAsync([Pack("acme", "1")], patience.Token),
            "probe" => stream.ProbeAsync(patience.Token),
            "shards" => stream.GetShardsAsync(patience.Token),
            _ => stream.GetExtentAsync(new Shard("events", "0"), patience.Token),
        });

        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5)); // the client alone takes eight
    }

    private static EventPack Pack(string key, string text) => new(key, 1, System.Text.Encoding.UTF8.GetBytes(text), IsGzip: false);

    private sealed class RecordingHub : EventHubProducerClient
    {
        private readonly object _lock = new();

        public List<(string Key, EventData Data)> Sent { get; } = [];

        public Exception? Failure { get; init; }

        public override async Task SendAsync(
            IEnumerable<EventData> eventBatch, SendEventOptions options, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (Failure is not null)
            {
                throw Failure;
            }

            lock (_lock)
            {
                Sent.AddRange(eventBatch.Select(data => (options.PartitionKey, data)));
            }
        }

        public override Task<string[]> GetPartitionIdsAsync(CancellationToken cancellationToken = default) => Task.FromResult<string[]>(["0", "1"]);
    }
}

using Azure.Core;
using Azure.Messaging.EventHubs.Embedded;
using Azure.Messaging.EventHubs.Producer;
using Azure.Messaging.EventHubs.Tests.Support;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Azure.Messaging.EventHubs.Tests.Producer;

public sealed class EventHubProducerClientTests : IDisposable
{
    private const int MiB = 1 << 20;

    private readonly string _hub = Some.HubName();
    private readonly EventHubProducerClient _producer;

    public EventHubProducerClientTests() => _producer = new EventHubProducerClient(Some.ConnectionString(), _hub);

    public void Dispose()
    {
        Log().Close();
        DataFolder.Delete(DataFolder.OfHub(_hub));
    }

    [Fact]
    public async Task SendAsync_OfEvents_StoresThemTogetherWithTheirProperties()
    {
        var eventData = new EventData("body") { ContentType = "application/json", MessageId = "m", CorrelationId = "c" };
        eventData.Properties["content-encoding"] = "gzip";

        await _producer.SendAsync([eventData, new EventData("second")], new SendEventOptions { PartitionKey = "customer" });

        var stored = await Log().Route(null, "customer").ReadAsync(0, 10, CancellationToken.None);
        Assert.Equal(["body", "second"], stored.Select(e => e.EventBody.ToString()));
        Assert.Equal(("application/json", "m", "c"), (stored[0].ContentType, stored[0].MessageId, stored[0].CorrelationId));
        Assert.Equal("gzip", stored[0].Properties["content-encoding"]);
        Assert.Equal(["customer", "customer"], stored.Select(e => e.PartitionKey));
        Assert.Empty(stored[1].Properties);
    }

    [Fact]
    public async Task SendAsync_ToAPartition_StoresThere()
    {
        await _producer.SendAsync([new EventData("a")], new SendEventOptions { PartitionId = "3" });

        var properties = await _producer.GetPartitionPropertiesAsync("3");

        Assert.Equal((false, 0L, "0"), (properties.IsEmpty, properties.LastEnqueuedSequenceNumber, properties.LastEnqueuedOffsetString));
        Assert.True((await _producer.GetPartitionPropertiesAsync("2")).IsEmpty);
    }

    [Fact]
    public async Task SendAsync_OfNothing_IsANoOp()
    {
        using var batch = await _producer.CreateBatchAsync();

        await _producer.SendAsync([]);
        await _producer.SendAsync(batch);

        Assert.All(Log().Partitions, partition => Assert.Equal(-1, partition.LastSequenceNumber));
    }

    [Fact]
    public async Task SendAsync_OfMoreThanTheLimit_ThrowsAndStoresNothing()
    {
        var failure = await Assert.ThrowsAsync<EventHubsException>(
            () => _producer.SendAsync([new EventData(new byte[MiB / 2]), new EventData(new byte[MiB / 2])]));

        Assert.Equal((FailureReason.MessageSizeExceeded, false), (failure.Reason, failure.IsTransient));
        Assert.All(Log().Partitions, partition => Assert.Equal(-1, partition.LastSequenceNumber));
    }

    [Fact]
    public async Task SendAsync_OfTheLargestEventThatFits_IsReadBack()
    {
        using var batch = await _producer.CreateBatchAsync();
        var body = new byte[MiB];
        var length = MiB;
        while (!batch.TryAdd(new EventData(body.AsMemory(0, length))))
        {
            length--;
        }

        await _producer.SendAsync([new EventData(body.AsMemory(0, length))], new SendEventOptions { PartitionId = "0" });

        Assert.InRange(length, MiB - 200, MiB - 1);
        await Assert.ThrowsAsync<EventHubsException>(() => _producer.SendAsync([new EventData(body.AsMemory(0, length + 1))]));
        Assert.Equal(length, Assert.Single(await Log().Partitions[0].ReadAsync(0, 1, CancellationToken.None)).Body.Length);
    }

    [Fact]
    public async Task SendAsync_OfAnEventDataBatch_StoresWhatWasAdded()
    {
        using var batch = await _producer.CreateBatchAsync(new CreateBatchOptions { PartitionId = "1" });
        var eventData = new EventData("a");
        batch.TryAdd(eventData);
        eventData.EventBody = BinaryData.FromString("changed later");
        batch.TryAdd(new EventData("b"));

        await _producer.SendAsync(batch);

        var stored = await Log().Partitions[1].ReadAsync(0, 10, CancellationToken.None);
        Assert.Equal(["a", "b"], stored.Select(e => e.EventBody.ToString()));
    }

    [Fact]
    public async Task TryAdd_OverTheMaximum_IsFalseAndLeavesTheBatchAsItWas()
    {
        using var batch = await _producer.CreateBatchAsync(new CreateBatchOptions { MaximumSizeInBytes = 500, PartitionKey = "k" });
        Assert.True(batch.TryAdd(new EventData(new byte[100])));
        var size = batch.SizeInBytes;

        Assert.False(batch.TryAdd(new EventData(new byte[330])));

        Assert.Equal((1, size, 500L), (batch.Count, batch.SizeInBytes, batch.MaximumSizeInBytes));
        Assert.True(batch.TryAdd(new EventData(new byte[100])));
        Assert.InRange(batch.SizeInBytes, 200, 500);
    }

    [Fact]
    public async Task TryAdd_OnceDisposed_Throws()
    {
        var batch = await _producer.CreateBatchAsync();
        batch.Dispose();

        Assert.Throws<ObjectDisposedException>(() => batch.TryAdd(new EventData("a")));
    }

    [Fact]
    public async Task CreateBatchAsync_OverTheServicesLimit_Throws()
    {
        var options = new CreateBatchOptions { MaximumSizeInBytes = MiB + 1 };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _producer.CreateBatchAsync(options));
    }

    [Fact]
    public async Task SendAsync_ToAPartitionAndAKey_Throws()
    {
        var both = new CreateBatchOptions { PartitionId = "0", PartitionKey = "k" };

        await Assert.ThrowsAsync<InvalidOperationException>(() => _producer.SendAsync([new EventData("a")], both));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _producer.CreateBatchAsync(both));
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task SendAsync_WithAKeyOfSomeLength_TakesUpTo128Characters(int length, bool isTaken)
    {
        var options = new SendEventOptions { PartitionKey = new string('é', length) };

        var failure = await Record.ExceptionAsync(() => _producer.SendAsync([new EventData("a")], options));

        Assert.Equal(isTaken, failure is null);
        Assert.True(isTaken || failure is ArgumentOutOfRangeException);
    }

    [Fact]
    public async Task SendAsync_ToAPartitionThatIsNone_SaysWhichThereAre()
    {
        var options = new SendEventOptions { PartitionId = "4" };

        var failure = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _producer.SendAsync([new EventData("a")], options));

        Assert.Contains("0 to 3", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Cancelled_StoresNothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _producer.SendAsync([new EventData("a")], cancelled));

        Assert.All(Log().Partitions, partition => Assert.Equal(-1, partition.LastSequenceNumber));
    }

    [Fact]
    public async Task SendAsync_OnceClosed_Throws()
    {
        await _producer.CloseAsync();

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => _producer.SendAsync([new EventData("a")]));

        Assert.Equal(FailureReason.ClientClosed, failure.Reason);
        Assert.True(_producer.IsClosed);
    }

    [Fact]
    public async Task GetEventHubPropertiesAsync_OfANewHub_NamesItAndItsPartitions()
    {
        var properties = await _producer.GetEventHubPropertiesAsync();

        Assert.Equal(_hub, properties.Name);
        Assert.Equal(["0", "1", "2", "3"], properties.PartitionIds);
        Assert.Equal(properties.PartitionIds, await _producer.GetPartitionIdsAsync());
    }

    [Theory]
    [InlineData("Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k")]
    [InlineData("Endpoint=sb://localhost;SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=false")]
    public void New_OfAConnectionStringToAzure_SaysThatThisIsTheEmbeddedOne(string connectionString)
    {
        var failure = Assert.Throws<NotSupportedException>(() => new EventHubProducerClient(connectionString, "hub"));

        Assert.Contains("UseDevelopmentEmulator=true", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_WithACredential_SaysThatThisIsTheEmbeddedOne() =>
        Assert.Throws<NotSupportedException>(() => new EventHubProducerClient("ns.servicebus.windows.net", "hub", new NoCredential()));

    [Fact]
    public void New_WithTwoHubNames_Throws() =>
        Assert.Throws<ArgumentException>(() => new EventHubProducerClient(Some.ConnectionString() + "EntityPath=a", "b"));

    [Theory]
    [InlineData("SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=true", "Endpoint")]
    [InlineData("Endpoint=sb://localhost;UseDevelopmentEmulator=true", "SharedAccessKey")]
    public void New_OfAnIncompleteConnectionString_NamesWhatIsMissing(string connectionString, string missing)
    {
        var failure = Assert.Throws<ArgumentException>(() => new EventHubProducerClient(connectionString, "hub"));

        Assert.Contains($"'{missing}", failure.Message, StringComparison.Ordinal);
    }

    private EventHubLog Log() => EventHubLog.Open(Some.ConnectionString(), _hub);

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}

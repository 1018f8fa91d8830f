using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Local.EventHubs.Tests.Support;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class OwnerLevelTests(HubFixture hub) : IAsyncLifetime
{
    private const int MostWithoutOwnerLevel = 5;

    private readonly List<PartitionReceiver> _receivers = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var receiver in _receivers)
        {
            await receiver.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(null, 0L)]
    [InlineData(3L, 3L)]
    [InlineData(3L, 4L)]
    public async Task Receive_WithAnEqualOrHigherLevel_DisconnectsTheOneBefore(long? before, long later)
    {
        var first = await Open(before);
        var second = await Open(later);

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => first.ReceiveAsync(1));

        Assert.Equal(FailureReason.ConsumerDisconnected, failure.Reason);
        Assert.Empty(await second.ReceiveWhatThereIsAsync());
    }

    [Theory]
    [InlineData(3L, 2L)]
    [InlineData(0L, null)]
    public async Task Receive_WithALowerLevelOrNone_IsRefused(long before, long? later)
    {
        var first = await Open(before);

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => Open(later));

        Assert.Equal(FailureReason.ConsumerDisconnected, failure.Reason);
        Assert.Empty(await first.ReceiveWhatThereIsAsync());
    }

    [Fact]
    public async Task Receive_WithALevelInAnotherGroup_DisturbsNobody()
    {
        var first = await Open(ownerLevel: 1);
        await Open(ownerLevel: 2, group: "rollup");

        Assert.Empty(await first.ReceiveWhatThereIsAsync());
    }

    [Fact]
    public async Task Receive_AfterTheOwnerLeft_NeedsNoLevel()
    {
        var owner = await Open(ownerLevel: 7);

        await owner.CloseAsync();

        await Open(ownerLevel: null);
    }

    [Fact]
    public async Task Receive_OfTheSixthWithoutALevel_IsRefusedUntilOneLeaves()
    {
        for (var i = 0; i < MostWithoutOwnerLevel; i++)
        {
            await Open(ownerLevel: null);
        }

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => Open(ownerLevel: null));
        await _receivers[0].CloseAsync();

        Assert.Equal(FailureReason.QuotaExceeded, failure.Reason);
        await Open(ownerLevel: null);
    }

    /// <summary>A receiver at the end of the partition whose link is open.</summary>
    private async Task<PartitionReceiver> Open(long? ownerLevel, string group = "archive")
    {
        var receiver = hub.Receiver("0", EventPosition.Latest, ownerLevel, group);
        _receivers.Add(receiver);
        Assert.Empty(await receiver.ReceiveWhatThereIsAsync());
        return receiver;
    }
}

using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Local.EventHubs.Tests.Contract;

[Collection(nameof(HubCollection))]
public sealed class PropertiesTests(HubFixture hub)
{
    [Fact]
    public async Task GetEventHubPropertiesAsync_OfTheHub_TellsItsPartitions()
    {
        await using var producer = hub.Producer();

        var properties = await producer.GetEventHubPropertiesAsync();

        Assert.Equal(hub.Hub, properties.Name, ignoreCase: true);
        Assert.Equal(Enumerable.Range(0, properties.PartitionIds.Length).Select(i => $"{i}"), properties.PartitionIds);
        Assert.InRange(properties.CreatedOn, DateTimeOffset.UnixEpoch, TimeProvider.System.GetUtcNow().AddMinutes(5));
    }

    [Fact]
    public async Task GetPartitionPropertiesAsync_AroundASend_TellsTheNewEnd()
    {
        await using var producer = hub.Producer();
        var before = await producer.GetPartitionPropertiesAsync("1");

        await producer.SendAsync([new EventData("a"), new EventData("b")], new SendEventOptions { PartitionId = "1" });

        var after = await producer.GetPartitionPropertiesAsync("1");
        Assert.Equal(before.LastEnqueuedSequenceNumber + 2, after.LastEnqueuedSequenceNumber);
        Assert.NotEqual(before.LastEnqueuedOffsetString, after.LastEnqueuedOffsetString);
        Assert.True(after.LastEnqueuedTime > before.LastEnqueuedTime);
        Assert.False(after.IsEmpty);
        Assert.InRange(after.BeginningSequenceNumber, 0, after.LastEnqueuedSequenceNumber);
    }

    [Fact]
    public async Task GetEventHubPropertiesAsync_OfTheNameInAnotherCase_IsTheSameHub()
    {
        await using var producer = Clients.Producer(hub.ConnectionString, hub.Hub.ToUpperInvariant());

        Assert.Equal("0", (await producer.GetPartitionPropertiesAsync("0")).Id);
    }

    [Fact]
    public async Task GetEventHubPropertiesAsync_OfAHubThatIsNotThere_SaysSo()
    {
        await using var producer = Clients.Producer(hub.ConnectionString, "nowhere");

        var failure = await Assert.ThrowsAsync<EventHubsException>(() => producer.GetEventHubPropertiesAsync());

        Assert.Equal(FailureReason.ResourceNotFound, failure.Reason);
    }

    [Fact]
    public async Task GetPartitionPropertiesAsync_OfAPartitionThatIsNotThere_SaysSo()
    {
        await using var producer = hub.Producer();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => producer.GetPartitionPropertiesAsync("1000"));
    }
}

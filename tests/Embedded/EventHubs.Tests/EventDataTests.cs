using Azure.Core;

namespace Azure.Messaging.EventHubs.Tests;

public class EventDataTests
{
    [Fact]
    public void New_OfABody_HasNothingOfTheBrokersYet()
    {
        var eventData = new EventData("é");

        Assert.Equal([0xC3, 0xA9], eventData.Body.ToArray());
        Assert.Equal(long.MinValue, eventData.SequenceNumber);
        Assert.Equal(default, eventData.EnqueuedTime);
        Assert.Null(eventData.OffsetString);
        Assert.Null(eventData.PartitionKey);
        Assert.Empty(eventData.SystemProperties);
        Assert.Empty(eventData.Properties);
    }

    [Fact]
    public void ContentType_SetByTheBaseClass_IsTheSameProperty()
    {
        var eventData = new EventData("a");
        MessageContent content = eventData;

        content.ContentType = ContentType.ApplicationJson;

        Assert.Equal("application/json", eventData.ContentType);
        eventData.ContentType = null;
        Assert.Null(content.ContentType);
    }

    [Fact]
    public void ModelFactory_OfBrokerValues_MakesAnEventThatCarriesThem()
    {
        var enqueuedTime = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var eventData = EventHubsModelFactory.EventData(
            BinaryData.FromString("a"),
            properties: new Dictionary<string, object> { ["p"] = 1 },
            systemProperties: new Dictionary<string, object> { ["s"] = 2 },
            partitionKey: "key",
            sequenceNumber: 7,
            offsetString: "70",
            enqueuedTime: enqueuedTime);

        Assert.Equal((7L, "70"), (eventData.SequenceNumber, eventData.OffsetString));
        Assert.Equal(("key", enqueuedTime), (eventData.PartitionKey, eventData.EnqueuedTime));
        Assert.Equal((1, 2), (eventData.Properties["p"], eventData.SystemProperties["s"]));
    }
}

using Azure.Messaging.EventHubs.Producer;
using Embedded.PublicApi;

namespace Azure.Messaging.EventHubs.Tests;

public class PublicApiTests
{
    [Fact]
    public void StandIn_ToCodeOutsideOfIt_IsWhatTheListingSays() => ListedApi.AssertListed(typeof(EventHubProducerClient).Assembly);
}

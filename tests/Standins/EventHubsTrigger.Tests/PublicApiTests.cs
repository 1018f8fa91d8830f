using Microsoft.Azure.Functions.Worker;
using StandIns.PublicApi;

namespace EventHubsTrigger.Tests;

public class PublicApiTests
{
    [Fact]
    public void StandIn_ToCodeOutsideOfIt_IsWhatTheListingSays() => ListedApi.AssertListed(typeof(EventHubTriggerAttribute).Assembly);
}

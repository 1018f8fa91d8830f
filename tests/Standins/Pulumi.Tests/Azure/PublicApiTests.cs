using Pulumi.AzureNative.Resources;
using StandIns.PublicApi;

namespace Pulumi.Tests.Azure;

public class PublicApiTests
{
    [Fact]
    public void StandIn_ToCodeOutsideOfIt_IsWhatTheListingSays() => ListedApi.AssertListed(typeof(ResourceGroup).Assembly);
}

using Azure.Data.Tables;
using Embedded.PublicApi;

namespace Tables.Tests;

public class PublicApiTests
{
    [Fact]
    public void StandIn_ToCodeOutsideOfIt_IsWhatTheListingSays() => ListedApi.AssertListed(typeof(TableClient).Assembly);
}

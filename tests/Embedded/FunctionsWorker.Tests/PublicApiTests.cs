using Embedded.PublicApi;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsWorker.Tests;

public class PublicApiTests
{
    [Fact]
    public void StandIn_ToCodeOutsideOfIt_IsWhatTheListingSays() => ListedApi.AssertListed(typeof(FunctionContext).Assembly);
}

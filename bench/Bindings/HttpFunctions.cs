using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Bindings;

/// <summary>The empty request, and how far the stream functions are.</summary>
public sealed class HttpFunctions
{
    [Function("Empty")]
    public IResult Empty([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty")] HttpRequest request) => Results.Ok();

    [Function("Progress")]
    public IResult Progress([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "progress")] HttpRequest request) =>
        Results.Json(new { Received.Events, Received.Bytes, Received.Batches });
}

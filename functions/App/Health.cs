using Analytics.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Analytics.App;

/// <summary>Whether the services that the app needs answer: 200 when all do, 503 when one does not, with the state of each.</summary>
public sealed partial class Health(EventStream stream, SegmentStore segments, RollupTable rollups, ILogger<Health> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // a probe that waits longer is answered "not healthy" by whoever probes

    [Function(nameof(Health))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var checks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["eventStream"] = await CheckAsync("event stream", stream.GetShardsAsync(patience.Token)),
            ["rawArchive"] = await CheckAsync("raw archive", segments.ProbeAsync(patience.Token)),
            ["rollupTable"] = await CheckAsync("rollup table", rollups.ProbeAsync(patience.Token)),
        };
        var isHealthy = checks.Values.All(state => state == "healthy");
        return Results.Json(
            new { Status = isHealthy ? "healthy" : "unhealthy", Checks = checks },
            statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<string> CheckAsync(string service, Task probe)
    {
        try
        {
            await probe;
            return "healthy";
        }
        catch (Exception exception) // whatever it is, it is the answer
        {
            LogUnhealthy(exception, service);
            return "unhealthy";
        }
    }

    [LoggerMessage(LogLevel.Warning, "The {Service} does not answer")]
    private partial void LogUnhealthy(Exception exception, string service);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Whether the services that the app needs do their part: 200 when all do, 503 when one does not, with the state of each.</summary>
/// <remarks><c>backlog</c> counts the messages that each consumer of the stream has still before it; too many are not healthy either.</remarks>
public sealed class Health(ServiceHealth services)
{
    private static readonly JsonSerializerOptions WithoutNulls =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }; // a reason, where there is one

    [Function(nameof(Health))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        var report = await services.AskAsync().WaitAsync(cancellationToken);
        return Results.Json(
            new
            {
                Status = Word(report.IsHealthy),
                Checks = report.Services.ToDictionary(
                    service => service.Key, service => new { Status = Word(service.Value is null), Reason = service.Value }),
                report.Backlog,
            },
            WithoutNulls,
            statusCode: report.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Word(bool isHealthy) => isHealthy ? "healthy" : "unhealthy";
}

using Analytics.Azure;
using Analytics.Events;
using Analytics.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analytics.App;

/// <summary>Takes events in over HTTP; 202 means that they are on the stream and will not be lost.</summary>
/// <remarks>
/// The body is one JSON event, a JSON array of them, or NDJSON, optionally gzip. Each event is judged alone: the good ones are accepted, the others
/// listed in <c>errors</c> by their index. 400 when none is good; 413, 415 when the body as a whole is too long or of an unknown encoding; 503 when
/// the stream did not take them, or not in ten seconds, and then sending the same events again is safe where they carry an <c>eventId</c>.
/// </remarks>
public sealed partial class Collect(EventStream stream, IOptions<StreamOptions> options, TimeProvider time, ILogger<Collect> logger)
{
    private const int MaxErrorsListed = 50; // enough to find the mistake, bounded so that an answer stays small

    [Function(nameof(Collect))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "v1/events")] HttpRequest request, CancellationToken cancellationToken)
    {
        AllowOrigin(request);
        if (HttpMethods.IsOptions(request.Method))
        {
            return Results.NoContent();
        }

        var (body, problem) = await RequestBody.ReadAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!EventBody.TrySplit(body, EventLimits.MaxEventsPerRequest, out var items, out var rejection))
        {
            return Problem.For(rejection);
        }

        var accepted = new List<(string PartitionKey, ReadOnlyMemory<byte> Text)>(items.Count);
        var rejected = new List<(int Index, Rejection Rejection)>();
        for (var index = 0; index < items.Count; index++)
        {
            if (EventParser.TryParse(items[index].Span, out var parsed, out rejection))
            {
                accepted.Add((PartitionKey.For(parsed.Customer, parsed.Session, options.Value.SessionBuckets), items[index]));
            }
            else
            {
                rejected.Add((index, rejection));
            }
        }

        var errors = rejected.Take(MaxErrorsListed).Select(item => new CollectError(item.Index, item.Rejection.Field, item.Rejection.ToString()));
        if (accepted.Count == 0)
        {
            return Problem.For(
                rejected[0].Rejection, extensions: [new("accepted", 0), new("rejected", rejected.Count), new("errors", errors)]);
        }

        try
        {
            using var limit = new AnswerLimit(AnswerLimit.Default, time, cancellationToken);
            await stream.SendAsync(EventPack.Pack(accepted), limit.Token);
        }
        catch (Exception exception) when (ServiceAway.Is(exception, cancellationToken))
        {
            LogRefused(exception, accepted.Count);
            return Problem.Unavailable("The event stream did not take the events; send them again.");
        }

        return Results.Json(new CollectAnswer(accepted.Count, rejected.Count, errors), statusCode: StatusCodes.Status202Accepted);
    }

    // Trackers run on the customers' own sites. An event needs no credentials, but navigator.sendBeacon always sends them, and browsers take the
    // wildcard for an answer only without.
    private static void AllowOrigin(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = request.Headers.Origin is [var origin] ? origin : "*";
        headers.AccessControlAllowCredentials = "true";
        headers.Vary = "Origin";
        headers.AccessControlAllowMethods = "POST";
        headers.AccessControlAllowHeaders = "Content-Type, Content-Encoding";
        headers.AccessControlMaxAge = "86400";
    }

    [LoggerMessage(LogLevel.Error, "The stream refused {Count} events")]
    private partial void LogRefused(Exception exception, int count);
}

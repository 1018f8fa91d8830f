using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Traffic.Sending;

/// <summary>Brings batches to the collector, and brings them again until it has answered for their events.</summary>
/// <remarks>
/// <para>A connection that fails, an answer that does not come or cannot be read, and the statuses 404 (a host that is still starting), 408, 429
/// and 5xx all mean "not accepted, or unknown". The same bytes are then sent again: the events' ids make that harmless. The wait doubles from
/// <see cref="FirstWait"/> to <see cref="LongestWait"/>, of which a random half is left out so that clients do not come back in step, and is never
/// shorter than the collector's <c>Retry-After</c>.</para>
/// <para>Any other 4xx is final: the collector has refused the request as a whole. Thread-safe.</para>
/// </remarks>
/// <param name="http">Its timeout bounds one try.</param>
/// <param name="collector">The full address, such as <c>http://localhost:7071/v1/events</c>.</param>
/// <param name="patience">How long to go on with one batch, from its first try.</param>
public sealed class CollectorClient(HttpClient http, Uri collector, TimeSpan patience, TimeProvider clock)
{
    /// <summary>Where the collector listens when the app was started with its defaults.</summary>
    public static readonly Uri DefaultCollector = new("http://localhost:7071/v1/events");

    public static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue Ndjson = new("application/x-ndjson");

    /// <summary>Called before each wait, with the number of events that will be sent again and what went wrong; from any thread.</summary>
    public Action<int, string>? OnRetry { get; init; }

    /// <summary>Sends the batch until the collector has answered for its events.</summary>
    /// <exception cref="CollectorUnavailableException">It did not within the client's patience; the events may have been accepted or not.</exception>
    public async Task<CollectorAnswer> SendAsync(EventBatch batch, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var wait = FirstWait; ; wait = Min(wait * 2, LongestWait))
        {
            var (answer, trouble, retryAfter) = await TryOnceAsync(batch, cancellationToken);
            if (answer is not null)
            {
                return answer;
            }

            var pause = wait * (1 - (Random.Shared.NextDouble() / 2));
            pause = retryAfter > pause ? retryAfter : pause;
            if (clock.GetElapsedTime(start) + pause > patience)
            {
                throw new CollectorUnavailableException($"{collector} did not take the events within {patience}; at last: {trouble}");
            }

            OnRetry?.Invoke(batch.Count, trouble);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private async Task<(CollectorAnswer? Answer, string Trouble, TimeSpan RetryAfter)> TryOnceAsync(
        EventBatch batch, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, collector) { Content = new ReadOnlyMemoryContent(batch.Body) };
        request.Content.Headers.ContentType = Ndjson;
        if (batch.IsGzip)
        {
            request.Content.Headers.ContentEncoding.Add("gzip");
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (MayBeTriedAgain(response.StatusCode))
            {
                return (null, $"{(int)response.StatusCode} {response.ReasonPhrase}", RetryAfter(response));
            }

            return (await ReadAnswerAsync(response, batch.Count, cancellationToken), "", default);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            return (null, e.Message, default);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"no answer within {http.Timeout}", default);
        }
    }

    private static bool MayBeTriedAgain(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private TimeSpan RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private static async Task<CollectorAnswer> ReadAnswerAsync(HttpResponseMessage response, int count, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            var answer = await response.Content.ReadFromJsonAsync<AcceptedAnswer>(cancellationToken);
            return answer is { Accepted: { } accepted, Rejected: { } rejected }
                ? new CollectorAnswer(accepted, rejected, answer.Errors ?? [])
                : throw new JsonException("the answer does not say how many events were accepted and rejected");
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new CollectorAnswer(0, count, [new EventError(null, null, $"{(int)response.StatusCode} {response.ReasonPhrase}: {text}")]);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private sealed record AcceptedAnswer(int? Accepted, int? Rejected, List<EventError>? Errors);
}

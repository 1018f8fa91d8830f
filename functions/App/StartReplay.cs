using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Azure;
using Analytics.Events;
using Analytics.Replay;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>
/// Starts to recompute closed hours from the archive: <c>{"from": "2026-11-01T00:00:00Z", "to": "2026-11-02T00:00:00Z"}</c>. 202 with the address of
/// its progress.
/// </summary>
public sealed class StartReplay(SegmentStore segments, ReplayTable replays, ReplayQueue queue, TimeProvider time)
{
    // A field that is not known might narrow the replay in its sender's mind; better refused than replayed for everybody.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60); // a year of 32 shards: 8,784 folders to list and 11,700 messages to send

    [Function(nameof(StartReplay))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "v1/replays")] HttpRequest request, CancellationToken cancellationToken)
    {
        ReplayRange? range;
        try
        {
            range = await request.ReadFromJsonAsync<ReplayRange>(Strict, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // no JSON; a content type that is not JSON's
        {
            return Problem.For(new Rejection("body", "must be a JSON object with from and to and nothing else, of content type application/json"));
        }

        if (!ReplayRequest.TryCreate(range?.From, range?.To, time.GetUtcNow(), out var replay, out var rejection))
        {
            return Problem.For(rejection);
        }

        using var limit = new AnswerLimit(MaxWait, time, cancellationToken);
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var slices = replay.Slices(id, await segments.ListShardsAsync(replay.From, replay.To, limit.Token)).ToList();
        await replays.StartAsync(id, replay, slices.Count, limit.Token);
        await queue.SendAsync(slices, limit.Token);
        return Results.Accepted($"/v1/replays/{id}", new { Id = id, Slices = slices.Count });
    }

    private sealed record ReplayRange(string? From, string? To);
}

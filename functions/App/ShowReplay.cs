using Analytics.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Tells how far a replay is.</summary>
public sealed class ShowReplay(ReplayTable replays, TimeProvider time)
{
    [Function(nameof(ShowReplay))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "v1/replays/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        using var limit = new AnswerLimit(AnswerLimit.Default, time, cancellationToken);

        // Ids are hexadecimal; anything else would only reach the table as a filter that finds nothing.
        var progress = id.All(char.IsAsciiHexDigit) ? await replays.FindAsync(id, limit.Token) : null;
        return progress is null
            ? Problem.NotFound($"There is no replay '{id}'.")
            : Results.Json(new
            {
                progress.Id,
                Status = progress.Status.ToString().ToLowerInvariant(),
                From = progress.Request.From.UtcDateTime,
                To = progress.Request.To.UtcDateTime,
                StartedAt = progress.StartedAt.UtcDateTime,
                Slices = new { Total = progress.Slices, progress.Done, progress.Waiting, progress.Failed },
                progress.Report.Events,
                HourRows = new { progress.Report.Unchanged, progress.Report.Restored, progress.Report.Ahead },
            });
    }
}

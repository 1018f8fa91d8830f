using Analytics.Azure;
using Analytics.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Shows the books: hour by hour of arrival, what the archive and the rollup have dealt with, and whether that adds up.</summary>
/// <remarks><c>from</c> and <c>to</c> are full hours in UTC, by default the last 24; hours without events are left out.</remarks>
public sealed class ShowLedger(EventStream stream, LedgerTable ledger, TimeProvider time)
{
    private static readonly TimeSpan DefaultRange = TimeSpan.FromHours(24);

    [Function(nameof(ShowLedger))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "v1/ledger")] HttpRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!HourRange.TryParse(request.Query["from"], request.Query["to"], now, DefaultRange, out var range, out var rejection))
        {
            return Problem.For(rejection);
        }

        using var limit = new AnswerLimit(AnswerLimit.Default, time, cancellationToken);
        var hours = await ledger.ReadHoursAsync(await stream.GetShardsAsync(limit.Token), range.From, range.To, limit.Token);
        return Results.Json(new
        {
            From = range.From.UtcDateTime,
            To = range.To.UtcDateTime,
            Hours = hours.Select(hour => new
            {
                Start = hour.Hour.UtcDateTime,
                Archived = hour.Archive.Events - hour.Archive.Rejected,
                RolledUp = hour.Rollup.Events - hour.Rollup.Rejected,
                Rejected = hour.Archive.Rejected,
                MissingMessages = hour.Archive.Missing + hour.Rollup.Missing,
                hour.Unaccounted,
                Closed = hour.IsClosed(now),
            }),
        });
    }
}

using Analytics.Azure;
using Analytics.Queries;
using Analytics.Rollups;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Answers with a customer's time series: each bucket's values and moving averages.</summary>
/// <remarks>Parameters, their defaults and limits: <see cref="SeriesRequest.TryCreate"/>. 400 with the field's name when one breaks its
/// rule.</remarks>
public sealed class Query(RollupTable rollups, ReportingCalendar calendar, TimeProvider time)
{
    [Function(nameof(Query))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/customers/{customerId}/series")] HttpRequest request,
        string customerId,
        CancellationToken cancellationToken)
    {
        var query = request.Query;
        if (!SeriesRequest.TryCreate(
            customerId, query["metrics"], query["from"], query["to"], query["interval"], query["window"], query["smoothing"],
            calendar, time.GetUtcNow(), out var series, out var rejection))
        {
            return Problem.For(rejection);
        }

        using var limit = new AnswerLimit(AnswerLimit.Default, time, cancellationToken);
        var first = series.Buckets[0];
        var rows = series.Interval == SeriesInterval.Hour
            ? rollups.ReadHoursAsync(series.Customer, first, series.End, limit.Token)
            : rollups.ReadDaysAsync(series.Customer, calendar.DayOf(first), calendar.DayOf(series.End), limit.Token);
        var firstEvent = rollups.FindFirstHourAsync(series.Customer, limit.Token);
        await Task.WhenAll(rows, firstEvent);
        return Results.Json(SeriesAnswer.For(Series.Of(series, await rows, await firstEvent), calendar));
    }
}

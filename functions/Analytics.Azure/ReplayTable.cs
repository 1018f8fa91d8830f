using Analytics.Replay;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>The Replays table: per replay a row with what was asked for, and a row per slice that was tried, with what it did.</summary>
public sealed class ReplayTable(TableServiceClient tables, TimeProvider time)
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Replays";

    private const string RequestKey = "request";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Creates the table where nothing else did, as in local runs.</summary>
    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Notes a replay before its slices are sent out; noting it again, as after a lost response, changes nothing.</summary>
    public Task StartAsync(string id, ReplayRequest request, int slices, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(id, RequestKey)
            {
                ["From"] = request.From, ["To"] = request.To, ["StartedAt"] = time.GetUtcNow(), ["Slices"] = slices,
            },
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>Notes how an attempt at a slice ended; a later attempt takes its place.</summary>
    public Task ReportAsync(ReplaySlice slice, SliceStatus status, SliceReport report, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(slice.ReplayId, $"slice:{slice.Key}")
            {
                ["Status"] = status.ToString(), ["Attempt"] = slice.Attempt, ["Events"] = report.Events, ["Unchanged"] = report.Unchanged,
                ["Restored"] = report.Restored, ["Ahead"] = report.Ahead,
            },
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>How far a replay is; null when there is none of that name.</summary>
    public async Task<ReplayProgress?> FindAsync(string id, CancellationToken cancellationToken)
    {
        TableEntity? request = null;
        var count = new Dictionary<SliceStatus, int>();
        var report = new SliceReport();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == RequestKey)
            {
                request = row;
                continue;
            }

            var status = Enum.Parse<SliceStatus>(row.GetString("Status"));
            count[status] = count.GetValueOrDefault(status) + 1;
            report += new SliceReport(Value(row, "Events"), Value(row, "Unchanged"), Value(row, "Restored"), Value(row, "Ahead"));
        }

        return request is null
            ? null
            : new ReplayProgress(
                id,
                new ReplayRequest(Time(request, "From"), Time(request, "To")),
                Time(request, "StartedAt"),
                request.GetInt32("Slices") ?? throw Missing(request, "Slices"),
                count.GetValueOrDefault(SliceStatus.Done),
                count.GetValueOrDefault(SliceStatus.Waiting),
                count.GetValueOrDefault(SliceStatus.Failed),
                report);
    }

    private static long Value(TableEntity row, string column) => row.GetInt64(column) ?? throw Missing(row, column);

    private static DateTimeOffset Time(TableEntity row, string column) => row.GetDateTimeOffset(column) ?? throw Missing(row, column);

    private static FormatException Missing(TableEntity row, string column) =>
        new($"Replay row '{row.PartitionKey}' '{row.RowKey}' has no column {column}.");
}

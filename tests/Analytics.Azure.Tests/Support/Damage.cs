using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure.Tests.Support;

/// <summary>Ways in which a stored row can be wrong.</summary>
internal static class Damage
{
    private static readonly Dictionary<string, Action<TableEntity>> Kinds = new()
    {
        ["a wrong sum"] = row => Set(row, "Events", 999L),
        ["a sum of another type"] = row => Set(row, "Events", "many"),
        ["a missing sum"] = row => row.Remove("PageViews"),
        ["corrupt bytes of a sketch"] = row => Set(row, "Sessions", new byte[] { 9, 9, 9 }),
        ["a sketch of other sessions"] = row => Set(row, "Sessions", Rows.Sketch([Some.Hash("somebody else")])),
        ["a sketch of another type"] = row => Set(row, "Visitors", "AQA="),
        ["a missing sketch"] = row => row.Remove("EngagedSessions"),
        ["corrupt event ids"] = row => Set(row, "EventIds", new byte[] { 7 }),
        ["missing event ids"] = row => row.Remove("EventIds"),
        ["an earlier watermark"] = row => Set(row, "WatermarkSequenceNumber", 0L),
        ["a missing watermark"] = row => row.Remove("WatermarkEnqueuedAt"),
        ["a watermark of another type"] = row => Set(row, "WatermarkSequenceNumber", "first"),
        ["a wrong average"] = row => Set(row, "EventsAverage24Hours", 123.0),
        ["a missing average"] = row => row.Remove("EngagementMsAverage168Hours"),
        ["an average of another type"] = row => Set(row, "EventsAverage24Hours", "high"),
    };

    public static TheoryData<string> OfHours => [.. Kinds.Keys, "deleted"];

    /// <summary>Days have neither averages nor event ids.</summary>
    public static TheoryData<string> OfDays =>
    [
        .. Kinds.Keys.Where(kind => !kind.Contains("average", StringComparison.Ordinal) && !kind.Contains("event ids", StringComparison.Ordinal)),
        "deleted",
    ];

    public static async Task DoAsync(AzuriteFixture azurite, TableEntity row, string kind)
    {
        if (kind == "deleted")
        {
            await azurite.RowsTable.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            return;
        }

        var damaged = new TableEntity(row);
        Kinds[kind](damaged);
        await azurite.RowsTable.UpdateEntityAsync(damaged, ETag.All, TableUpdateMode.Replace);
    }

    // A column takes no value of another type in place of its own, only anew.
    private static void Set(TableEntity row, string column, object value)
    {
        row.Remove(column);
        row.Add(column, value);
    }
}

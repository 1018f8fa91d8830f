using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>Packs writes of one partition key into as few entity group transactions as their limits allow, without parting a unit.</summary>
internal static class RowTransactions
{
    /// <summary>Table Storage's cap for one transaction.</summary>
    private const int MaxActions = 100;

    /// <summary>Table Storage takes 4 MiB of request body; the rest is room for headers and names around each action.</summary>
    private const int MaxBytes = 3 * 1024 * 1024;

    private const int BytesPerAction = 2 * 1024; // headers, names and plain columns, generously

    /// <summary>
    /// A write that fails when somebody was there first: under its tag where the row was read, otherwise as an insert. Without a tag an update would be an
    /// upsert, which the service lets through whatever is stored.
    /// </summary>
    /// <param name="known">The tags of the rows that were read, by row key.</param>
    public static TableTransactionAction Write(IReadOnlyDictionary<string, ETag> known, TableEntity entity, TableTransactionActionType update) =>
        known.TryGetValue(entity.RowKey, out var etag)
            ? new TableTransactionAction(update, entity, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, entity);

    /// <summary>Writes the units in order.</summary>
    /// <param name="written">Told each row's key and new tag once its transaction is through.</param>
    public static async Task SubmitAsync(
        TableClient table, IEnumerable<IReadOnlyList<TableTransactionAction>> units, Action<string, ETag> written,
        CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var unit in units)
        {
            var unitBytes = unit.Sum(SizeOf);
            if (actions.Count > 0 && (actions.Count + unit.Count > MaxActions || bytes + unitBytes > MaxBytes))
            {
                await SubmitAsync(table, actions, written, cancellationToken);
                actions.Clear();
                bytes = 0;
            }

            actions.AddRange(unit);
            bytes += unitBytes;
        }

        if (actions.Count > 0)
        {
            await SubmitAsync(table, actions, written, cancellationToken);
        }
    }

    private static async Task SubmitAsync(
        TableClient table, List<TableTransactionAction> actions, Action<string, ETag> written, CancellationToken cancellationToken)
    {
        var response = await table.SubmitTransactionAsync(actions, cancellationToken);
        for (var i = 0; i < actions.Count; i++)
        {
            var etag = response.Value[i].Headers.ETag ?? throw new InvalidOperationException("The service answered a write without an ETag.");
            written(actions[i].Entity.RowKey, etag);
        }
    }

    private static int SizeOf(TableTransactionAction action) =>
        BytesPerAction + ((TableEntity)action.Entity).Sum(column => column.Value is byte[] binary ? binary.Length * 4 / 3 : 0);
}

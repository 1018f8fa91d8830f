using Analytics.Events;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>Moves the rows of some buckets' customers from one account's table to another's, while no function writes to either.</summary>
/// <remarks>
/// Both steps may be run again from the start, whatever happened to the run before. Rows under keys of no customer stay where they are.
/// </remarks>
/// <param name="buckets">Of <see cref="RollupBuckets"/>.</param>
public sealed class BucketMove(TableClient source, TableClient target, IReadOnlySet<int> buckets)
{
    private const int MaxRowsPerTransaction = 10; // a transaction takes 4 MiB, and a row may have a third of one
    private const int ParallelTransactions = 16;

    /// <summary>Copies the rows; ones that are there already are replaced.</summary>
    /// <returns>How many.</returns>
    public Task<long> CopyAsync(CancellationToken cancellationToken) =>
        ForEachAsync(
            select: null,
            (rows, token) => SubmitAsync(target, TableTransactionActionType.UpsertReplace, rows, token),
            cancellationToken);

    /// <summary>Deletes the rows where they were, each after a look whether it is where it should be.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="InvalidOperationException">A row was not copied; of its transaction nothing is deleted.</exception>
    public Task<long> DeleteAsync(CancellationToken cancellationToken) =>
        ForEachAsync(
            select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)],
            async (rows, token) =>
            {
                foreach (var row in rows)
                {
                    var copy = await target.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, [nameof(TableEntity.RowKey)], token);
                    if (!copy.HasValue)
                    {
                        throw new InvalidOperationException($"Row {row.RowKey} of {row.PartitionKey} is not in the new account: copy first.");
                    }
                }

                await SubmitAsync(source, TableTransactionActionType.Delete, rows, token);
            },
            cancellationToken);

    private static async Task SubmitAsync(
        TableClient table, TableTransactionActionType action, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken) =>
        await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(action, row)), cancellationToken);

    private async Task<long> ForEachAsync(
        IEnumerable<string>? select, Func<IReadOnlyList<TableEntity>, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var count = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = ParallelTransactions, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(TransactionsAsync(select), options, async (rows, token) =>
        {
            await act(rows, token);
            Interlocked.Add(ref count, rows.Count);
        });
        return count;
    }

    /// <summary>The rows in the order of their keys, as many of one partition as go into a transaction.</summary>
    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> TransactionsAsync(IEnumerable<string>? select)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in source.QueryAsync<TableEntity>(select: select))
        {
            if (!CustomerId.TryParse(row.PartitionKey, out var customer) || !buckets.Contains(RollupAccounts.BucketOf(customer)))
            {
                continue;
            }

            if (rows.Count == MaxRowsPerTransaction || (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey))
            {
                yield return rows;
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }
}

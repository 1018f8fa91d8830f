using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Ledger;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>The Ledger table: what each consumer of the stream has dealt with, hour by hour, so that a loss would show.</summary>
/// <remarks>
/// Partition key: consumer and shard, <c>archive:events-3</c>. Row <c>reached</c> tells how far the consumer is, rows <c>{yyyyMMddHH}</c> what it did
/// with the events that arrived in that hour. A batch changes both in one transaction under their ETags, so it is booked once however often it comes.
/// Thread-safe; a batch costs one transaction.
/// </remarks>
public sealed class LedgerTable(TableServiceClient tables)
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Ledger";

    /// <summary>The consumer that archives.</summary>
    public const string Archive = "archive";

    /// <summary>The consumer that rolls up.</summary>
    public const string Rollup = "rollup";

    /// <summary>Whoever reads the stream.</summary>
    public static IReadOnlyList<string> Consumers { get; } = [Archive, Rollup];

    private const string ReachedKey = "reached";
    private const string HourFormat = "yyyyMMddHH";

    private readonly TableClient _table = tables.GetTableClient(TableName);
    private readonly ConcurrentDictionary<string, Book> _books = new(StringComparer.Ordinal);

    /// <summary>Creates the table where nothing else did, as in local runs.</summary>
    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Books a batch that a consumer has dealt with.</summary>
    /// <param name="items">Items in the order of the shard; all items of a message at once.</param>
    public async Task BookAsync(string consumer, Shard shard, IReadOnlyCollection<StreamItem> items, CancellationToken cancellationToken)
    {
        var key = $"{consumer}:{shard}";
        while (true)
        {
            var book = _books.TryRemove(key, out var known) ? known : await ReadAsync(key, cancellationToken);
            var batch = LedgerBatch.Book(book.Reached, items);
            if (batch.Reached == book.Reached || await TryWriteAsync(key, book, batch, cancellationToken))
            {
                _books[key] = book;
                return;
            }
        }
    }

    /// <summary>The last message of a shard that a consumer has dealt with; default when there is none.</summary>
    public async Task<Watermark> FindReachedAsync(string consumer, Shard shard, CancellationToken cancellationToken) =>
        (await ReadAsync($"{consumer}:{shard}", cancellationToken)).Reached;

    /// <summary>What the consumers did with the events that arrived in each hour of From ≤ t &lt; To; hours without any are left out.</summary>
    public async Task<IReadOnlyList<LedgerHour>> ReadHoursAsync(
        IEnumerable<Shard> shards, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var hours = new SortedDictionary<DateTimeOffset, LedgerHour>();
        foreach (var shard in shards)
        {
            foreach (var consumer in Consumers)
            {
                var filter = TableClient.CreateQueryFilter(
                    $"PartitionKey eq {$"{consumer}:{shard}"} and RowKey ge {Key(from)} and RowKey lt {Key(to)}");
                await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                {
                    var start = DateTimeOffset.ParseExact(row.RowKey, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                    var hour = hours.TryGetValue(start, out var known) ? known : new LedgerHour(start, default, default);
                    hours[start] = consumer == Archive
                        ? hour with { Archive = hour.Archive + ToCounts(row) }
                        : hour with { Rollup = hour.Rollup + ToCounts(row) };
                }
            }
        }

        return [.. hours.Values];
    }

    private async Task<Book> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var reached = await _table.GetEntityIfExistsAsync<TableEntity>(key, ReachedKey, cancellationToken: cancellationToken);
        var book = new Book();
        if (reached is { HasValue: true, Value: { } row })
        {
            book.Reached = new Watermark(
                row.GetDateTimeOffset("EnqueuedAt") ?? throw Missing(row, "EnqueuedAt"),
                row.GetInt64("SequenceNumber") ?? throw Missing(row, "SequenceNumber"));
            book.Tags[ReachedKey] = row.ETag;
        }

        return book;
    }

    private async Task<bool> TryWriteAsync(string key, Book book, LedgerBatch batch, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>
        {
            new(key, ReachedKey) { ["EnqueuedAt"] = batch.Reached.EnqueuedAt, ["SequenceNumber"] = batch.Reached.SequenceNumber },
        };
        foreach (var (hour, added) in batch.ByHour)
        {
            var counts = await CountsAsync(key, book, hour, cancellationToken) + added;
            rows.Add(new TableEntity(key, Key(hour)) { ["Events"] = counts.Events, ["Rejected"] = counts.Rejected, ["Missing"] = counts.Missing });
        }

        var actions = rows.ConvertAll(row => RowTransactions.Write(book.Tags, row, TableTransactionActionType.UpdateReplace));
        try
        {
            book.Tags.Clear(); // but for the rows of this batch, which the next one will most likely add to
            book.Counts.Clear();
            await RowTransactions.SubmitAsync(_table, [actions], (rowKey, tag) => book.Tags[rowKey] = tag, cancellationToken);
            foreach (var hour in rows.Skip(1))
            {
                book.Counts[hour.RowKey] = ToCounts(hour);
            }

            book.Reached = batch.Reached;
            return true;
        }
        catch (RequestFailedException exception) when (WriteConflict.Is(exception))
        {
            return false;
        }
    }

    private async Task<LedgerCounts> CountsAsync(string key, Book book, DateTimeOffset hour, CancellationToken cancellationToken)
    {
        if (book.Counts.TryGetValue(Key(hour), out var known))
        {
            return known;
        }

        var stored = await _table.GetEntityIfExistsAsync<TableEntity>(key, Key(hour), cancellationToken: cancellationToken);
        if (stored is not { HasValue: true, Value: { } row })
        {
            return default;
        }

        book.Tags[Key(hour)] = row.ETag;
        return ToCounts(row);
    }

    private static string Key(DateTimeOffset hour) => hour.UtcDateTime.ToString(HourFormat, CultureInfo.InvariantCulture);

    private static LedgerCounts ToCounts(TableEntity row) => new(Value(row, "Events"), Value(row, "Rejected"), Value(row, "Missing"));

    private static long Value(TableEntity row, string column) => row.GetInt64(column) ?? throw Missing(row, column);

    private static FormatException Missing(TableEntity row, string column) =>
        new($"Ledger row '{row.PartitionKey}' '{row.RowKey}' has no column {column}.");

    /// <summary>What is known of a consumer's rows without reading them.</summary>
    private sealed class Book
    {
        public Watermark Reached { get; set; }

        public Dictionary<string, ETag> Tags { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, LedgerCounts> Counts { get; } = new(StringComparer.Ordinal);
    }
}

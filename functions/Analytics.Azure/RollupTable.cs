using Analytics.Events;
using Analytics.Replay;
using Analytics.Rollups;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Analytics.Azure;

/// <summary>The Rollups table: a row per customer, hour and shard, and one per customer, day and shard.</summary>
/// <remarks>
/// Every write is conditional: on the row's ETag, or on its absence. When another writer was first (a redelivery that two hosts run at once, a
/// replay), the rows are read again, what their watermarks cover is left out, and the write is tried again: nothing is lost and nothing counted
/// twice. A day and its hours are written in one transaction, so they have always absorbed the same events. Thread-safe.
/// </remarks>
public sealed class RollupTable : IDisposable
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Rollups";

    private const string ProbeKey = ":probe"; // no customer is called so

    // How long sums of earlier hours are trusted without reading them again; a replay may restore them meanwhile, which only averages would notice.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxLateness = TimeSpan.FromDays(2); // events at most this late find the sums around their hour read already
    private static readonly TimeSpan MaxConflictDelay = TimeSpan.FromSeconds(1); // spreads writers that keep meeting

    private readonly RollupAccounts _accounts;
    private readonly ReportingCalendar _calendar;
    private readonly TimeProvider _time;
    private readonly MemoryCache _hot;
    private readonly int _parallelCustomers;

    public RollupTable(RollupAccounts accounts, ReportingCalendar calendar, IOptions<RollupOptions> options, TimeProvider time)
    {
        _accounts = accounts;
        _calendar = calendar;
        _time = time;
        _hot = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.HotCustomers });
        _parallelCustomers = options.Value.ParallelCustomers;
    }

    /// <summary>Creates the table where nothing else did, as in local runs.</summary>
    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_accounts.All.Select(account => account.CreateTableIfNotExistsAsync(TableName, cancellationToken)));

    /// <summary>Returns when every account takes a row and gives it back.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_accounts.All.Select(async account =>
        {
            var table = account.GetTableClient(TableName);
            var probe = new TableEntity(ProbeKey, ProbeKey);
            await table.UpsertEntityAsync(probe, TableUpdateMode.Replace, cancellationToken);
            await table.GetEntityAsync<TableEntity>(ProbeKey, ProbeKey, cancellationToken: cancellationToken);
        }));

    /// <summary>Counts events, each exactly once however often it comes. When it returns, all of them are stored.</summary>
    /// <param name="shard">Where the events come from.</param>
    /// <param name="events">Events in the order of the shard; all events of a message at once.</param>
    public Task AbsorbAsync(Shard shard, IEnumerable<PositionedEvent> events, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            events.GroupBy(item => item.Event.Customer),
            new ParallelOptions { MaxDegreeOfParallelism = _parallelCustomers, CancellationToken = cancellationToken },
            async (ofCustomer, token) =>
            {
                foreach (var nearby in SplitAtGaps(ofCustomer))
                {
                    await AbsorbAsync(shard, ofCustomer.Key, nearby, token);
                }
            });

    /// <summary>
    /// Puts rows that were recomputed from the archive in the place of stored ones, unless those have absorbed more than the archive holds.
    /// </summary>
    /// <param name="recomputed">Hour rows of one customer in one shard, within <see cref="ReplaySlice.Length"/> of each other.</param>
    public async Task<SliceReport> RestoreAsync(
        Shard shard, CustomerId customer, IReadOnlyList<HourRow> recomputed, CancellationToken cancellationToken)
    {
        var first = recomputed.Min(row => row.Start);
        var last = recomputed.Max(row => row.Start);
        while (true)
        {
            var (firstDay, lastDay) = (_calendar.DayOf(first), _calendar.DayOf(last));
            var rows = await ReadSumsAsync(customer, shard, first, last, toleratesDamage: true, cancellationToken);
            await ReadDaysAsync(rows, firstDay, lastDay, toleratesDamage: true, cancellationToken);
            await ReadHoursAsync(
                rows, _calendar.StartOf(firstDay), _calendar.StartOf(lastDay.AddDays(1)), toleratesDamage: true, cancellationToken);
            var report = rows.Restore(recomputed);
            if (await TryWriteAsync(rows, first, last, cancellationToken))
            {
                return report;
            }
        }
    }

    /// <summary>Reads a customer's hours, all shards merged, by their start.</summary>
    /// <param name="from">The first hour's start.</param>
    /// <param name="to">The end of the last hour.</param>
    public Task<IReadOnlyDictionary<DateTimeOffset, RollupMetrics>> ReadHoursAsync(
        CustomerId customer, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        ReadMergedAsync(customer, RollupKey.FromHour(from), RollupKey.FromHour(to), rowKey => RollupKey.ParseHour(rowKey).Start, cancellationToken);

    /// <summary>Reads a customer's days, all shards merged, by their start.</summary>
    public Task<IReadOnlyDictionary<DateTimeOffset, RollupMetrics>> ReadDaysAsync(
        CustomerId customer, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ReadMergedAsync(
            customer, RollupKey.FromDay(from), RollupKey.FromDay(to), rowKey => _calendar.StartOf(RollupKey.ParseDay(rowKey).Day), cancellationToken);

    /// <summary>The start of the customer's first hour with events, in any shard; null when there is none.</summary>
    public async Task<DateTimeOffset?> FindFirstHourAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        var (fromKey, toKey) = (RollupKey.FromHour(DateTimeOffset.MinValue), RollupKey.FromHour(DateTimeOffset.MaxValue));
        await foreach (var entity in QueryAsync(customer, fromKey, toKey, [nameof(ITableEntity.RowKey)], cancellationToken, maxPerPage: 1))
        {
            return RollupKey.ParseHour(entity.RowKey).Start;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _hot.Dispose();

    private async Task AbsorbAsync(
        Shard shard, CustomerId customer, IReadOnlyDictionary<DateTimeOffset, List<PositionedEvent>> eventsByHour,
        CancellationToken cancellationToken)
    {
        var first = eventsByHour.Keys.Min();
        var last = eventsByHour.Keys.Max();
        while (true)
        {
            // Taken out while it changes: whatever goes wrong, rows that were not stored are never found again.
            var rows = TakeHot(shard, customer, first, last)
                ?? await ReadSumsAsync(customer, shard, first, last, toleratesDamage: false, cancellationToken);
            await ReadLackingAsync(rows, eventsByHour.Keys, cancellationToken);
            rows.Absorb(eventsByHour);
            if (await TryWriteAsync(rows, first, last, cancellationToken))
            {
                rows.Release([.. eventsByHour.Keys]);
                _hot.Set((shard, customer), rows, new MemoryCacheEntryOptions { Size = 1 });
                return;
            }
        }
    }

    private CustomerRows? TakeHot(Shard shard, CustomerId customer, DateTimeOffset first, DateTimeOffset last)
    {
        // Two deliveries of one batch may run on this host at once, when it lost a partition and got it back.
        if (!_hot.TryGetValue((shard, customer), out CustomerRows? rows) || !rows!.TryTake())
        {
            return null;
        }

        _hot.Remove((shard, customer));
        return _time.GetUtcNow() - rows.ReadAt < MaxAge && rows.HasSumsAround(first, last) ? rows : null;
    }

    /// <summary>Reads the full rows of the hours and their days, as far as they are stored and not here yet.</summary>
    private async Task ReadLackingAsync(CustomerRows rows, IEnumerable<DateTimeOffset> hours, CancellationToken cancellationToken)
    {
        var days = hours.Select(_calendar.DayOf).Where(rows.Lacks).ToList();
        if (days.Count > 0)
        {
            await ReadDaysAsync(rows, days.Min(), days.Max(), toleratesDamage: false, cancellationToken);
        }

        var lacking = hours.Where(rows.Lacks).Order().ToList();
        for (var i = 0; i < lacking.Count; i++)
        {
            var from = lacking[i];
            while (i + 1 < lacking.Count && lacking[i + 1] == _calendar.NextHour(lacking[i]))
            {
                i++; // hours in a row are one query
            }

            await ReadHoursAsync(rows, from, _calendar.NextHour(lacking[i]), toleratesDamage: false, cancellationToken);
        }
    }

    /// <summary>Reads the sums that a change of hours from first to last takes, and as much around as late events will need.</summary>
    private async Task<CustomerRows> ReadSumsAsync(
        CustomerId customer, Shard shard, DateTimeOffset first, DateTimeOffset last, bool toleratesDamage, CancellationToken cancellationToken)
    {
        var (from, to) = HourlyAverages.Around(first, last);
        (from, to) = (from - MaxLateness, to + MaxLateness);
        var rows = new CustomerRows(customer, shard, _calendar, from, to, _time.GetUtcNow());
        var (fromKey, toKey) = (RollupKey.FromHour(from), RollupKey.FromHour(to));
        await foreach (var entity in QueryAsync(customer, fromKey, toKey, RollupEntity.SumColumns, cancellationToken))
        {
            var (hour, rowShard) = RollupKey.ParseHour(entity.RowKey);
            if (rowShard == shard)
            {
                var sums = TryDecode(() => RollupEntity.ToSums(entity), toleratesDamage) ?? new long[Metrics.Additive.Count];
                rows.Load(hour, sums, RollupEntity.ToAverages(entity), entity.ETag);
            }
        }

        return rows;
    }

    private async Task ReadHoursAsync(
        CustomerRows rows, DateTimeOffset from, DateTimeOffset to, bool toleratesDamage, CancellationToken cancellationToken)
    {
        await foreach (var entity in QueryAsync(rows.Customer, RollupKey.FromHour(from), RollupKey.FromHour(to), select: null, cancellationToken))
        {
            var (hour, rowShard) = RollupKey.ParseHour(entity.RowKey);
            if (rowShard != rows.Shard)
            {
                continue;
            }

            if (TryDecode(() => RollupEntity.ToHourRow(entity, hour), toleratesDamage) is { } row)
            {
                rows.Load(row, entity.ETag);
            }
            else
            {
                rows.LoadUnreadable(hour, RollupEntity.ToWatermarkOrDefault(entity), entity.ETag);
            }
        }
    }

    private async Task ReadDaysAsync(
        CustomerRows rows, DateOnly first, DateOnly last, bool toleratesDamage, CancellationToken cancellationToken)
    {
        var (fromKey, toKey) = (RollupKey.FromDay(first), RollupKey.FromDay(last.AddDays(1)));
        await foreach (var entity in QueryAsync(rows.Customer, fromKey, toKey, select: null, cancellationToken))
        {
            var (day, rowShard) = RollupKey.ParseDay(entity.RowKey);
            if (rowShard == rows.Shard)
            {
                rows.Load(TryDecode(() => RollupEntity.ToDayRow(entity, day), toleratesDamage) ?? new DayRow(day), entity.ETag);
            }
        }
    }

    // A row that cannot be read stops the live rollup, visibly; a replay gets null for it, and so writes it anew.
    private static T? TryDecode<T>(Func<T> decode, bool toleratesDamage)
        where T : class
    {
        try
        {
            return decode();
        }
        catch (FormatException) when (toleratesDamage)
        {
            return null;
        }
    }

    /// <summary>Stores what changed; false when another writer was first.</summary>
    private async Task<bool> TryWriteAsync(CustomerRows rows, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken)
    {
        try
        {
            await RowTransactions.SubmitAsync(TableOf(rows.Customer), rows.Writes(first, last), rows.Written, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (WriteConflict.Is(exception))
        {
            await Task.Delay(MaxConflictDelay * Random.Shared.NextDouble(), _time, cancellationToken);
            return false;
        }
    }

    private async Task<IReadOnlyDictionary<DateTimeOffset, RollupMetrics>> ReadMergedAsync(
        CustomerId customer, string from, string to, Func<string, DateTimeOffset> startOf, CancellationToken cancellationToken)
    {
        var merged = new Dictionary<DateTimeOffset, RollupMetrics>();
        await foreach (var entity in QueryAsync(customer, from, to, RollupEntity.MetricColumns, cancellationToken))
        {
            var metrics = RollupEntity.ToMetrics(entity);
            if (!merged.TryAdd(startOf(entity.RowKey), metrics))
            {
                merged[startOf(entity.RowKey)].Merge(metrics);
            }
        }

        return merged;
    }

    private TableClient TableOf(CustomerId customer) => _accounts.For(customer).GetTableClient(TableName);

    private AsyncPageable<TableEntity> QueryAsync(
        CustomerId customer, string from, string to, IEnumerable<string>? select, CancellationToken cancellationToken, int? maxPerPage = null)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer.Value} and RowKey ge {from} and RowKey lt {to}");
        return TableOf(customer).QueryAsync<TableEntity>(filter, maxPerPage, select, cancellationToken);
    }

    /// <summary>
    /// Parts a customer's events by hour, and into runs of hours whose averages do not reach each other, so that a backfill does not read years.
    /// </summary>
    private IEnumerable<IReadOnlyDictionary<DateTimeOffset, List<PositionedEvent>>> SplitAtGaps(IEnumerable<PositionedEvent> events)
    {
        var hours = new SortedDictionary<DateTimeOffset, List<PositionedEvent>>();
        foreach (var item in events)
        {
            var hour = _calendar.HourOf(item.Time);
            (hours.TryGetValue(hour, out var list) ? list : hours[hour] = []).Add(item);
        }

        var run = new Dictionary<DateTimeOffset, List<PositionedEvent>>();
        var previous = DateTimeOffset.MinValue;
        foreach (var (hour, list) in hours)
        {
            if (run.Count > 0 && hour - previous > TimeSpan.FromHours(HourlyAverages.Reach))
            {
                yield return run;
                run = [];
            }

            run.Add(hour, list);
            previous = hour;
        }

        yield return run;
    }
}

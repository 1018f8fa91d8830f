using Analytics.Events;
using Analytics.Replay;
using Analytics.Rollups;
using Analytics.Sketches;
using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>
/// The rows of one customer in one shard around some hours, as they were read, and what became of them since: full rows of the hours and days
/// that change, and sums of the hours around, from which averages are made.
/// </summary>
/// <remarks>
/// Belongs to one batch at a time: to the one that made it, and after <see cref="Release"/> to whoever <see cref="TryTake"/>s it. Once writing
/// failed it no longer tells what is stored and must be dropped.
/// </remarks>
/// <param name="from">From which hour on the sums are read.</param>
/// <param name="to">The hour after the last one whose sums are read.</param>
/// <param name="readAt">When.</param>
internal sealed class CustomerRows(
    CustomerId customer, Shard shard, ReportingCalendar calendar, DateTimeOffset from, DateTimeOffset to, DateTimeOffset readAt)
{
    /// <summary>Full rows kept for the next batch: the running hour, the one before, whose last events are still coming, and a late one.</summary>
    private const int MaxHotHours = 3;

    private readonly Dictionary<DateTimeOffset, HourRow> _hours = [];
    private readonly Dictionary<DateOnly, DayRow> _days = [];
    private readonly Dictionary<DateTimeOffset, long[]> _sums = [];
    private readonly Dictionary<DateTimeOffset, double[]> _averages = [];
    private readonly Dictionary<string, ETag> _etags = new(StringComparer.Ordinal);
    private readonly HashSet<DateTimeOffset> _changedHours = [];
    private readonly HashSet<DateOnly> _changedDays = [];
    private readonly HashSet<DateTimeOffset> _unreadableHours = [];
    private bool _isFree;

    /// <summary>Whose rows they are.</summary>
    public CustomerId Customer => customer;

    /// <summary>In which shard.</summary>
    public Shard Shard => shard;

    /// <summary>When the sums were read.</summary>
    public DateTimeOffset ReadAt { get; } = readAt;

    /// <summary>Takes the rows for one batch; false when another one has them.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isFree, false);

    /// <summary>
    /// Gives the rows free for the next batch, as they are stored, and forgets the full ones that are least likely to change again; their sums stay.
    /// </summary>
    /// <param name="touched">The hours of the last batch.</param>
    public void Release(IReadOnlyCollection<DateTimeOffset> touched)
    {
        var newestFirst = _hours.Keys.OrderByDescending(touched.Contains).ThenByDescending(hour => hour).ToList();
        foreach (var hour in newestFirst.Skip(MaxHotHours))
        {
            _hours.Remove(hour);
        }

        var hotDays = _hours.Keys.Select(calendar.DayOf).ToHashSet();
        foreach (var day in _days.Keys.Where(day => !hotDays.Contains(day)).ToList())
        {
            _days.Remove(day);
        }

        _changedHours.Clear();
        _changedDays.Clear();
        Volatile.Write(ref _isFree, true);
    }

    /// <summary>Whether the sums are here that a change of hours from <paramref name="first"/> to <paramref name="last"/> takes.</summary>
    public bool HasSumsAround(DateTimeOffset first, DateTimeOffset last)
    {
        var needed = HourlyAverages.Around(first, last);
        return from <= needed.From && needed.To <= to;
    }

    /// <summary>Whether the day's row must be read before events of it are absorbed.</summary>
    public bool Lacks(DateOnly day) => !_days.ContainsKey(day);

    /// <summary>Whether the hour's full row must be read before events of it are absorbed: it is stored and not here.</summary>
    public bool Lacks(DateTimeOffset hour) => !_hours.ContainsKey(hour) && _etags.ContainsKey(RollupKey.ForHour(hour, shard));

    /// <summary>Takes in the sums and averages of an hour as stored.</summary>
    public void Load(DateTimeOffset hour, long[] sums, double[] averages, ETag etag)
    {
        _sums[hour] = sums;
        _averages[hour] = averages;
        _etags[RollupKey.ForHour(hour, shard)] = etag;
    }

    /// <summary>Takes in an hour's full row as stored.</summary>
    public void Load(HourRow row, ETag etag)
    {
        _hours[row.Start] = row;
        _sums[row.Start] = row.Metrics.Sums.ToArray();
        NoteFirst(RollupKey.ForHour(row.Start, shard), etag);
    }

    /// <summary>Takes in that an hour has a row which cannot be read, but perhaps for its watermark; its sums stay what they were read as.</summary>
    public void LoadUnreadable(DateTimeOffset hour, Watermark watermark, ETag etag)
    {
        _hours[hour] = new HourRow(hour, watermark, new RollupMetrics(), new RecentIds());
        _unreadableHours.Add(hour);
        NoteFirst(RollupKey.ForHour(hour, shard), etag);
    }

    /// <summary>Takes in a day's row as stored.</summary>
    public void Load(DayRow row, ETag etag)
    {
        _days[row.Day] = row;
        NoteFirst(RollupKey.ForDay(row.Day, shard), etag);
    }

    /// <summary>Lets the rows absorb events of their hours.</summary>
    /// <param name="eventsByHour">Events by the start of their hour, each group in the order of the shard.</param>
    public void Absorb(IReadOnlyDictionary<DateTimeOffset, List<PositionedEvent>> eventsByHour)
    {
        foreach (var (start, events) in eventsByHour)
        {
            var hour = _hours.TryGetValue(start, out var storedHour) ? storedHour : _hours[start] = new HourRow(start);
            var date = calendar.DayOf(start);
            var day = _days.TryGetValue(date, out var storedDay) ? storedDay : _days[date] = new DayRow(date);

            var before = hour.Watermark;
            day.AbsorbThrough(hour, events);
            if (hour.Watermark != before)
            {
                _changedHours.Add(start);
                _changedDays.Add(date);
                _sums[start] = hour.Metrics.Sums.ToArray();
            }
        }
    }

    /// <summary>
    /// Puts recomputed hours in the place of stored ones, and makes their days anew from all their hours, which must have been loaded.
    /// </summary>
    /// <remarks>A day with an hour that cannot be read stays as it is: without that hour it would be made too small.</remarks>
    public SliceReport Restore(IEnumerable<HourRow> recomputed)
    {
        var report = new SliceReport();
        var days = new HashSet<DateOnly>();
        foreach (var row in recomputed)
        {
            days.Add(calendar.DayOf(row.Start));
            var stored = _hours.GetValueOrDefault(row.Start);
            if (stored is not null && stored.Watermark > row.Watermark)
            {
                report += new SliceReport { Ahead = 1 };
            }
            else if (stored is not null && stored.Matches(row))
            {
                report += new SliceReport { Unchanged = 1 };
            }
            else
            {
                report += new SliceReport { Restored = 1 };
                _hours[row.Start] = row;
                _sums[row.Start] = row.Metrics.Sums.ToArray();
                _changedHours.Add(row.Start);
                _unreadableHours.Remove(row.Start);
            }
        }

        foreach (var date in days)
        {
            // By the calendar, not by what is there: rows may be left of another reporting zone, whose hours started at other minutes.
            var hours = calendar.Hours(calendar.StartOf(date), calendar.StartOf(date.AddDays(1))).Where(_hours.ContainsKey).ToList();
            if (_unreadableHours.Overlaps(hours))
            {
                continue;
            }

            var day = DayRow.Of(date, hours.Select(hour => _hours[hour]));
            if (!_days.TryGetValue(date, out var stored) || !stored.Matches(day))
            {
                _days[date] = day;
                _changedDays.Add(date);
            }
        }

        return report;
    }

    /// <summary>
    /// The writes that store what changed between <paramref name="first"/> and <paramref name="last"/>, and the averages that follow from it in
    /// later hours. Writes of one unit belong into one transaction: a day and its hours.
    /// </summary>
    public IEnumerable<IReadOnlyList<TableTransactionAction>> Writes(DateTimeOffset first, DateTimeOffset last)
    {
        var averages = HourlyAverages.Compute(calendar, _sums, first, last.AddHours(HourlyAverages.Reach + 1))
            .ToDictionary(hour => hour.Hour, hour => hour.Averages);

        var changedHours = _changedHours.ToLookup(calendar.DayOf);
        foreach (var date in _changedDays.Union(changedHours.Select(day => day.Key)))
        {
            var entities = changedHours[date].Select(hour => RollupEntity.ToEntity(customer, shard, _hours[hour], averages[hour]));
            if (_changedDays.Contains(date))
            {
                entities = entities.Prepend(RollupEntity.ToEntity(customer, shard, _days[date], calendar.StartOf(date)));
            }

            yield return [.. entities.Select(entity => RowTransactions.Write(_etags, entity, TableTransactionActionType.UpdateReplace))];
        }

        foreach (var (hour, values) in averages)
        {
            if (!_changedHours.Contains(hour) && !values.AsSpan().SequenceEqual(_averages.GetValueOrDefault(hour)))
            {
                var merged = RollupEntity.ToAverages(customer, RollupKey.ForHour(hour, shard), values);
                yield return [RowTransactions.Write(_etags, merged, TableTransactionActionType.UpdateMerge)];
            }

            _averages[hour] = values;
        }
    }

    /// <summary>Notes what a transaction stored.</summary>
    public void Written(string rowKey, ETag etag) => _etags[rowKey] = etag;

    // A row that changed since its sums were read keeps their tag, so that writing it fails: the sums around are as old, and averages made of them
    // would be wrong.
    private void NoteFirst(string rowKey, ETag etag) => _etags.TryAdd(rowKey, etag);
}

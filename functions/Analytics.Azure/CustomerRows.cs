using Analytics.Events;
using Analytics.Replay;
using Analytics.Rollups;
using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>
/// The rows of one customer in one shard around some hours, as they were read, and what became of them since: full rows of the hours and days that change, and
/// sums of the hours around, from which averages are made.
/// </summary>
/// <remarks>Not thread-safe. Once writing failed the instance no longer tells what is stored and must be dropped.</remarks>
internal sealed class CustomerRows(CustomerId customer, Shard shard, ReportingCalendar calendar, DateTimeOffset readAt)
{
    private readonly Dictionary<DateTimeOffset, HourRow> _hours = [];
    private readonly Dictionary<DateOnly, DayRow> _days = [];
    private readonly Dictionary<DateTimeOffset, long[]> _sums = [];
    private readonly Dictionary<DateTimeOffset, double[]> _averages = [];
    private readonly Dictionary<string, ETag> _etags = new(StringComparer.Ordinal);
    private readonly HashSet<DateTimeOffset> _changedHours = [];
    private readonly HashSet<DateOnly> _changedDays = [];

    /// <summary>When the sums were read.</summary>
    public DateTimeOffset ReadAt { get; } = readAt;

    /// <summary>Whether the full row of the hour is here.</summary>
    public bool HasHour(DateTimeOffset hour) => _hours.ContainsKey(hour);

    /// <summary>Whether the hour is known to have a stored row.</summary>
    public bool IsStored(DateTimeOffset hour) => _etags.ContainsKey(RollupKey.ForHour(hour, shard));

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
        _etags[RollupKey.ForHour(row.Start, shard)] = etag;
    }

    /// <summary>Takes in a day's row as stored.</summary>
    public void Load(DayRow row, ETag etag)
    {
        _days[row.Day] = row;
        _etags[RollupKey.ForDay(row.Day, shard)] = etag;
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

    /// <summary>Puts recomputed hours in the place of stored ones, and makes their days anew from all their hours, which must have been loaded.</summary>
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
            }
        }

        foreach (var date in days)
        {
            var day = DayRow.Of(date, _hours.Values.Where(hour => calendar.DayOf(hour.Start) == date));
            if (!_days.TryGetValue(date, out var stored) || !stored.Matches(day))
            {
                _days[date] = day;
                _changedDays.Add(date);
            }
        }

        return report;
    }

    /// <summary>
    /// The writes that store what changed between <paramref name="first"/> and <paramref name="last"/>, and the averages that follow from it in later hours.
    /// Writes of one unit belong into one transaction: a day and its hours.
    /// </summary>
    public IEnumerable<IReadOnlyList<TableTransactionAction>> Writes(DateTimeOffset first, DateTimeOffset last)
    {
        var averages = HourlyAverages.Compute(calendar, _sums, first, last.AddHours(HourlyAverages.Reach + 1))
            .ToDictionary(hour => hour.Hour, hour => hour.Averages);

        foreach (var date in _changedDays)
        {
            var hours = _changedHours.Where(hour => calendar.DayOf(hour) == date)
                .Select(hour => Write(RollupEntity.ToEntity(customer, shard, _hours[hour], averages[hour]), TableTransactionActionType.UpdateReplace));
            yield return [Write(RollupEntity.ToEntity(customer, shard, _days[date], calendar.StartOf(date)), TableTransactionActionType.UpdateReplace), .. hours];
        }

        foreach (var (hour, values) in averages)
        {
            if (!_changedHours.Contains(hour) && !values.AsSpan().SequenceEqual(_averages.GetValueOrDefault(hour)))
            {
                yield return [Write(RollupEntity.ToAverages(customer, RollupKey.ForHour(hour, shard), values), TableTransactionActionType.UpdateMerge)];
            }

            _averages[hour] = values;
        }
    }

    /// <summary>Notes what a transaction stored.</summary>
    public void Written(string rowKey, ETag etag) => _etags[rowKey] = etag;

    /// <summary>Forgets the full rows that are unlikely to change again: all but those of <paramref name="hot"/> hours. Their sums stay.</summary>
    public void KeepOnly(IReadOnlyCollection<DateTimeOffset> hot)
    {
        var hotDays = hot.Select(calendar.DayOf).ToHashSet();
        foreach (var hour in _hours.Keys.Where(hour => !hot.Contains(hour)).ToList())
        {
            _hours.Remove(hour);
        }

        foreach (var day in _days.Keys.Where(day => !hotDays.Contains(day)).ToList())
        {
            _days.Remove(day);
        }

        _changedHours.Clear();
        _changedDays.Clear();
    }

    // Without a tag an update would be an upsert, which the service lets through whatever is stored; a row that was not there must be an insert.
    private TableTransactionAction Write(TableEntity entity, TableTransactionActionType update) =>
        _etags.TryGetValue(entity.RowKey, out var etag)
            ? new TableTransactionAction(update, entity, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, entity);
}

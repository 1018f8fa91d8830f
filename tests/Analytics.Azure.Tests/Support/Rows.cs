using System.Globalization;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Sketches;
using Azure;
using Azure.Data.Tables;

namespace Analytics.Azure.Tests.Support;

/// <summary>A customer's rows as any client of the table reads them, by row key.</summary>
internal sealed class Rows
{
    private static readonly int[] Windows = [24, 168];
    private static readonly string[] Averaged = ["Events", "PageViews", "LinkClicks", "EngagementMs"];

    private readonly SortedDictionary<string, TableEntity> _rows = new(StringComparer.Ordinal);

    public TableEntity this[string rowKey] => _rows[rowKey];

    public IReadOnlyCollection<string> Keys => _rows.Keys;

    public static async Task<Rows> ReadAsync(AzuriteFixture azurite, CustomerId customer)
    {
        var rows = new Rows();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer.Value}");
        await foreach (var row in azurite.RowsTable.QueryAsync<TableEntity>(filter))
        {
            rows._rows.Add(row.RowKey, row);
        }

        return rows;
    }

    /// <summary>Each row's tag, which changes with every write.</summary>
    public IReadOnlyDictionary<string, ETag> Tags => _rows.ToDictionary(row => row.Key, row => row.Value.ETag);

    /// <summary>Every column of every row as text, a line each; without what the service sets.</summary>
    public string Content => string.Join('\n', _rows.Values.SelectMany(row => row
        .Where(column => column.Key is not ("odata.etag" or "Timestamp"))
        .Select(column => $"{row.RowKey} {column.Key} = {Text(column.Value)}")
        .Order(StringComparer.Ordinal)));

    /// <summary>Checks that the rows hold these events, each counted once, by plain grouping and counting.</summary>
    /// <param name="events">Each event once, in the order of the shard.</param>
    public void AssertHold(IEnumerable<PositionedEvent> events, CustomerId customer, Shard shard, ReportingCalendar calendar, string because)
    {
        var hours = events.Where(item => item.Event.Customer == customer)
            .GroupBy(item => calendar.HourOf(item.Time))
            .ToDictionary(
                hour => hour.Key,
                hour => (All: hour.ToList(), Counted: hour.DistinctBy(item => (object?)item.Event.EventId ?? item).ToList()));
        var days = hours.GroupBy(hour => calendar.DayOf(hour.Key)).ToDictionary(day => day.Key, day => day.ToList());

        var expected = hours.Keys.Select(hour => RollupKey.ForHour(hour, shard)).Concat(days.Keys.Select(day => RollupKey.ForDay(day, shard)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Keys.Where(key => key.EndsWith($":{shard}", StringComparison.Ordinal)));
        foreach (var (hour, (all, counted)) in hours)
        {
            var row = this[RollupKey.ForHour(hour, shard)];
            AssertHolds(row, hour, all, counted, because);
            AssertAverages(row, hour, hours.ToDictionary(other => other.Key, other => Sums(other.Value.Counted)), because);
        }

        foreach (var (day, ofDay) in days)
        {
            AssertHolds(
                this[RollupKey.ForDay(day, shard)], calendar.StartOf(day), [.. ofDay.SelectMany(hour => hour.Value.All)],
                [.. ofDay.SelectMany(hour => hour.Value.Counted)], because);
        }
    }

    private static void AssertHolds(
        TableEntity row, DateTimeOffset start, List<PositionedEvent> all, List<PositionedEvent> counted, string because)
    {
        Assert.True(
            Sums(counted).SequenceEqual(Averaged.Select(name => row.GetInt64(name)!.Value)),
            $"{row.RowKey} holds {row["Events"]} events of {counted.Count}; {because}");
        Assert.Equal(Sketch(counted.Select(item => item.Event.Session)), row.GetBinary("Sessions"));
        Assert.Equal(Sketch(counted.Select(item => item.Event.Visitor)), row.GetBinary("Visitors"));
        var engaged = counted.Where(item => item.Event.EngagementMilliseconds >= 10_000 || item.Event.Action != EventAction.PageLoaded);
        Assert.Equal(Sketch(engaged.Select(item => item.Event.Session)), row.GetBinary("EngagedSessions"));
        var last = all.Max(item => item.Position);
        Assert.Equal(start, row.GetDateTimeOffset("Start"));
        Assert.Equal(last.EnqueuedAt, row.GetDateTimeOffset("WatermarkEnqueuedAt"));
        Assert.Equal(last.SequenceNumber, row.GetInt64("WatermarkSequenceNumber"));
        Assert.Equal(RollupLogic.Version, row.GetInt32("LogicVersion"));
    }

    private static void AssertAverages(TableEntity row, DateTimeOffset hour, Dictionary<DateTimeOffset, long[]> sums, string because)
    {
        foreach (var window in Windows)
        {
            for (var i = 0; i < Averaged.Length; i++)
            {
                var total = sums.Where(other => other.Key > hour.AddHours(-window) && other.Key <= hour).Sum(other => (double)other.Value[i]);
                var name = string.Create(CultureInfo.InvariantCulture, $"{Averaged[i]}Average{window}Hours");
                var average = row.GetDouble(name)!.Value;
                Assert.True(
                    Math.Abs(average - (total / window)) <= 1e-9 * Math.Max(1, total),
                    $"{row.RowKey} {name} is {average:R}, not {total / window:R}; {because}");
            }
        }
    }

    private static long[] Sums(List<PositionedEvent> counted) =>
    [
        counted.Count,
        counted.Count(item => item.Event.Action == EventAction.PageLoaded),
        counted.Count(item => item.Event.Action == EventAction.LinkClicked),
        counted.Sum(item => item.Event.EngagementMilliseconds),
    ];

    internal static byte[] Sketch(IEnumerable<ulong> hashes)
    {
        var sketch = new HyperLogLog();
        foreach (var hash in hashes)
        {
            sketch.Add(hash);
        }

        return sketch.ToArray();
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        BinaryData bytes => Convert.ToHexString(bytes.ToMemory().Span),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}

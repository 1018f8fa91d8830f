using Analytics.Events;
using Analytics.Rollups;
using Analytics.Sketches;
using Azure.Data.Tables;

namespace Analytics.Azure;

/// <summary>
/// Rollup rows as entities of the Rollups table: sums and averages in plain columns that any Table client reads, sketches in binary ones.
/// </summary>
/// <remarks>Columns and bytes are described in docs/formats/rollups-v1.md.</remarks>
internal static class RollupEntity
{
    public const string Start = "Start";

    private const string WatermarkEnqueuedAt = "WatermarkEnqueuedAt";
    private const string WatermarkSequenceNumber = "WatermarkSequenceNumber";
    private const string EventIds = "EventIds";
    private const string LogicVersion = "LogicVersion";

    /// <summary>The columns that tell sums and averages, without the sketches.</summary>
    public static IReadOnlyList<string> SumColumns { get; } =
        [nameof(ITableEntity.RowKey), .. Metrics.Additive.Select(metric => metric.ToString()), .. HourlyAverages.Names];

    /// <summary>The columns that tell metrics, without averages and what only the next write needs.</summary>
    public static IReadOnlyList<string> MetricColumns { get; } =
        [nameof(ITableEntity.RowKey), .. Enum.GetValues<Metric>().Select(metric => metric.ToString())];

    public static TableEntity ToEntity(CustomerId customer, Shard shard, HourRow row, ReadOnlySpan<double> averages)
    {
        var entity = ToEntity(customer, RollupKey.ForHour(row.Start, shard), row.Start, row.Watermark, row.Metrics);
        entity[EventIds] = row.EventIds.ToArray();
        SetAverages(entity, averages);
        return entity;
    }

    public static TableEntity ToEntity(CustomerId customer, Shard shard, DayRow row, DateTimeOffset start) =>
        ToEntity(customer, RollupKey.ForDay(row.Day, shard), start, row.Watermark, row.Metrics);

    /// <summary>An entity that merges new averages into a stored hour.</summary>
    public static TableEntity ToAverages(CustomerId customer, string rowKey, ReadOnlySpan<double> averages)
    {
        var entity = new TableEntity(customer.Value, rowKey);
        SetAverages(entity, averages);
        return entity;
    }

    public static HourRow ToHourRow(TableEntity entity, DateTimeOffset start) =>
        new(start, ToWatermark(entity), ToMetrics(entity), RecentIds.Decode(Read<byte[]>(entity, EventIds)));

    public static DayRow ToDayRow(TableEntity entity, DateOnly day) => new(day, ToWatermark(entity), ToMetrics(entity));

    public static RollupMetrics ToMetrics(TableEntity entity) =>
        RollupMetrics.From(metric => Read<long>(entity, metric.ToString()), metric => HyperLogLog.Decode(Read<byte[]>(entity, metric.ToString())));

    public static long[] ToSums(TableEntity entity) => [.. Metrics.Additive.Select(metric => Read<long>(entity, metric.ToString()))];

    /// <summary>The stored averages; NaN where a column is missing or no number.</summary>
    public static double[] ToAverages(TableEntity entity) =>
        [.. HourlyAverages.Names.Select(name => entity[name] is double average ? average : double.NaN)];

    /// <summary>The watermark of a row that cannot be read otherwise; the default, below every event, when it cannot be read either.</summary>
    public static Watermark ToWatermarkOrDefault(TableEntity entity) =>
        entity[WatermarkEnqueuedAt] is DateTimeOffset && entity[WatermarkSequenceNumber] is long ? ToWatermark(entity) : default;

    private static TableEntity ToEntity(CustomerId customer, string rowKey, DateTimeOffset start, Watermark watermark, RollupMetrics metrics)
    {
        var entity = new TableEntity(customer.Value, rowKey)
        {
            [Start] = start,
            [WatermarkEnqueuedAt] = watermark.EnqueuedAt,
            [WatermarkSequenceNumber] = watermark.SequenceNumber,
            [LogicVersion] = RollupLogic.Version,
        };
        foreach (var metric in Metrics.Additive)
        {
            entity[metric.ToString()] = metrics[metric];
        }

        foreach (var metric in Metrics.Distinct)
        {
            entity[metric.ToString()] = metrics.Sketch(metric).ToArray();
        }

        return entity;
    }

    private static void SetAverages(TableEntity entity, ReadOnlySpan<double> averages)
    {
        for (var i = 0; i < averages.Length; i++)
        {
            entity[HourlyAverages.Names[i]] = averages[i];
        }
    }

    private static Watermark ToWatermark(TableEntity entity) =>
        new(Read<DateTimeOffset>(entity, WatermarkEnqueuedAt), Read<long>(entity, WatermarkSequenceNumber));

    private static T Read<T>(TableEntity entity, string column) =>
        entity[column] is T value
            ? value
            : throw new FormatException($"Rollup row '{entity.PartitionKey}' '{entity.RowKey}' has no column {column} of type {typeof(T).Name}.");
}

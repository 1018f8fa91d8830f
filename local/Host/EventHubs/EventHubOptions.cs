using System.Globalization;
using Azure.Messaging.EventHubs.Consumer;
using Local.Host.Settings;

namespace Local.Host.EventHubs;

/// <summary><c>extensions.eventHubs</c> of host.json.</summary>
/// <param name="MaxEventBatchSize">Events in one batch at most.</param>
/// <param name="MinEventBatchSize">Events in one batch at least, unless <paramref name="MaxWaitTime"/> is over.</param>
/// <param name="PrefetchCount">Events that are fetched before they are asked for.</param>
/// <param name="BatchCheckpointFrequency">Batches per checkpoint.</param>
/// <param name="InitialPosition">Where a partition without a checkpoint is read from.</param>
internal sealed record EventHubOptions(
    int MaxEventBatchSize,
    int MinEventBatchSize,
    TimeSpan MaxWaitTime,
    int PrefetchCount,
    int BatchCheckpointFrequency,
    EventPosition InitialPosition)
{
    private const string Section = "extensions:eventHubs:";
    private const int DefaultMaxEventBatchSize = 100;
    private const int DefaultPrefetchCount = 300;
    private static readonly TimeSpan DefaultMaxWaitTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestMaxWaitTime = TimeSpan.FromMinutes(10); // the extension's own limit

    public static EventHubOptions Of(HostJson host)
    {
        var maxBatch = host.Number(Section + "maxEventBatchSize", DefaultMaxEventBatchSize, 1, int.MaxValue);
        return new EventHubOptions(
            maxBatch,
            host.Number(Section + "minEventBatchSize", 1, 1, maxBatch),
            host.Duration(Section + "maxWaitTime", DefaultMaxWaitTime, TimeSpan.Zero, LongestMaxWaitTime),
            host.Number(Section + "prefetchCount", DefaultPrefetchCount, 0, int.MaxValue),
            host.Number(Section + "batchCheckpointFrequency", 1, 1, int.MaxValue),
            host.Choice(Section + "initialOffsetOptions:type", InitialOffsetType.FromStart) switch
            {
                InitialOffsetType.FromEnd => EventPosition.Latest,
                InitialOffsetType.FromEnqueuedTime => EventPosition.FromEnqueuedTime(EnqueuedTime(host)),
                _ => EventPosition.Earliest,
            });
    }

    private static DateTimeOffset EnqueuedTime(HostJson host)
    {
        const string path = Section + "initialOffsetOptions:enqueuedTimeUtc";
        var text = host.Text(path, "");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw HostJson.Invalid(path, text, "a UTC time, as 2026-01-31T00:00:00Z");
    }
}

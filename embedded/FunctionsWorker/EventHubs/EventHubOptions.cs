using System.Globalization;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary><c>extensions.eventHubs</c> of host.json.</summary>
/// <param name="MaxEventBatchSize">Events in one batch at most.</param>
/// <param name="MinEventBatchSize">Events in one batch at least, unless <paramref name="MaxWaitTime"/> is over.</param>
/// <param name="BatchCheckpointFrequency">Batches per checkpoint.</param>
/// <param name="InitialOffset">Where a partition without a checkpoint is read from.</param>
/// <param name="InitialEnqueuedTime">The time that <see cref="InitialOffsetType.FromEnqueuedTime"/> means.</param>
internal sealed record EventHubOptions(
    int MaxEventBatchSize,
    int MinEventBatchSize,
    TimeSpan MaxWaitTime,
    int BatchCheckpointFrequency,
    InitialOffsetType InitialOffset,
    DateTimeOffset InitialEnqueuedTime)
{
    private const string Section = "extensions:eventHubs:";
    private const int DefaultMaxEventBatchSize = 100;
    private static readonly TimeSpan DefaultMaxWaitTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestMaxWaitTime = TimeSpan.FromMinutes(10); // the extension's own limit

    public static EventHubOptions Of(HostJson host)
    {
        var maxBatch = host.Number(Section + "maxEventBatchSize", DefaultMaxEventBatchSize, 1, int.MaxValue);
        var type = host.Choice(Section + "initialOffsetOptions:type", InitialOffsetType.FromStart);
        return new EventHubOptions(
            maxBatch,
            host.Number(Section + "minEventBatchSize", 1, 1, maxBatch),
            host.Duration(Section + "maxWaitTime", DefaultMaxWaitTime, TimeSpan.Zero, LongestMaxWaitTime),
            host.Number(Section + "batchCheckpointFrequency", 1, 1, int.MaxValue),
            type,
            type == InitialOffsetType.FromEnqueuedTime ? EnqueuedTime(host) : default);
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

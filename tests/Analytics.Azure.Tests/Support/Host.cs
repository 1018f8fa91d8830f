using Analytics.Rollups;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Analytics.Azure.Tests.Support;

/// <summary>One host of the app: clients and memory of its own, over the shared emulator.</summary>
internal sealed class Host : IDisposable
{
    /// <param name="queue">Where slices are put off to; only for hosts that run slices.</param>
    public Host(AzuriteFixture azurite, string zone = "UTC", TimeProvider? time = null, QueueClient? queue = null)
    {
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(Wire, HttpPipelinePosition.PerRetry);
        options.AddPolicy(Caller, HttpPipelinePosition.PerCall);
        var tables = new TableServiceClient(azurite.ConnectionString, options);
        time ??= new ImpatientTime();

        Calendar = new ReportingCalendar(zone);
        Rollups = new RollupTable(new RollupAccounts(tables), Calendar, Options.Create(new RollupOptions { TimeZone = zone, HotCustomers = 100 }), time);
        Segments = new SegmentStore(azurite.Blobs);
        Replays = new ReplayTable(tables, time);
        Slices = new SliceReplay(Segments, Rollups, Replays, new ReplayQueue(queue ?? new QueueClient(azurite.ConnectionString, "none")), Calendar, NullLogger<SliceReplay>.Instance);
    }

    /// <summary>Every request to the tables, retries included.</summary>
    public Wire Wire { get; } = new();

    /// <summary>The same requests before any retry: what fails here reaches the caller.</summary>
    public Wire Caller { get; } = new();

    public ReportingCalendar Calendar { get; }

    public RollupTable Rollups { get; }

    public SegmentStore Segments { get; }

    public ReplayTable Replays { get; }

    public SliceReplay Slices { get; }

    public Task AbsorbAsync(Shard shard, params IEnumerable<PositionedEvent> events) => Rollups.AbsorbAsync(shard, events, CancellationToken.None);

    public void Dispose() => Rollups.Dispose();
}

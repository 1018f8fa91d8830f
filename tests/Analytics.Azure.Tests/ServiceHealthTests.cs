using Analytics.Archive;
using Analytics.Azure.Tests.Support;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure;
using Azure.Data.Tables;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class ServiceHealthTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly Hub _hub = new();
    private readonly ImpatientTime _time = new();
    private readonly LedgerTable _ledger = new(new TableServiceClient(azurite.ConnectionString));

    public Task InitializeAsync() => _ledger.CreateIfNotExistsAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AskAsync_OfServicesThatDoTheirPart_IsHealthy()
    {
        using var host = new Host(azurite);

        var report = await Health(host, _hub).AskAsync();

        Assert.True(report.IsHealthy);
        Assert.Equal(["eventStream", "rawArchive", "rollupTable", "backlog"], report.Services.Keys);
        Assert.Equal(1, _hub.Stored);
    }

    [Fact]
    public async Task AskAsync_OfASilentStream_BlamesNoOtherService()
    {
        using var host = new Host(azurite);
        using var silent = new SilentService();
        var start = TimeProvider.System.GetTimestamp();

        var report = await Health(host, new EventHubProducerClient(silent.Hub, EventStream.Hub)).AskAsync();

        Assert.Equal("did not answer within 5 s", report.Services["eventStream"]);
        Assert.Equal("did not answer within 5 s", report.Services["backlog"]);
        Assert.Null(report.Services["rawArchive"]);
        Assert.Null(report.Services["rollupTable"]);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9)); // all at once
    }

    [Fact]
    public async Task AskAsync_OfAStreamThatCanOnlyBeRead_IsUnhealthy()
    {
        using var host = new Host(azurite);
        _hub.IsFull = true;

        var report = await Health(host, _hub).AskAsync();

        Assert.Equal(["eventStream"], report.Services.Where(service => service.Value is not null).Select(service => service.Key));
    }

    [Fact]
    public async Task AskAsync_OfATableThatCanOnlyBeRead_IsUnhealthy()
    {
        using var host = new Host(azurite);
        host.Caller.Before(request => !request.IsQuery, () => throw new RequestFailedException(403, "This account is read-only."));

        var report = await Health(host, _hub).AskAsync();

        Assert.Equal(["rollupTable"], report.Services.Where(service => service.Value is not null).Select(service => service.Key));
        Assert.DoesNotContain("read-only", report.Services["rollupTable"], StringComparison.Ordinal); // anybody may ask
    }

    [Theory]
    [InlineData(ServiceHealth.MaxBacklog, true)]
    [InlineData(ServiceHealth.MaxBacklog + 1, false)]
    public async Task AskAsync_OfABacklog_ShowsItAndIsUnhealthyBeyondTheLimit(int messages, bool isHealthy)
    {
        using var host = new Host(azurite);
        _hub.Last = messages + 9;
        var shard = new Shard(EventStream.Hub, _hub.Partition);
        await _ledger.BookAsync(LedgerTable.Archive, shard, [Item(_hub.Last)], CancellationToken.None);
        await _ledger.BookAsync(LedgerTable.Rollup, shard, [Item(9)], CancellationToken.None);

        var report = await Health(host, _hub).AskAsync();

        Assert.Equal(new Dictionary<string, long> { ["archive"] = 0, ["rollup"] = messages }, report.Backlog);
        Assert.Equal(isHealthy, report.IsHealthy);
        Assert.Equal(
            isHealthy ? null : $"rollup is {messages} messages behind in {shard}; it should be at most {ServiceHealth.MaxBacklog}",
            report.Services["backlog"]);
    }

    [Fact]
    public async Task AskAsync_OfManyAtOnce_ProbesOnceASecond()
    {
        using var host = new Host(azurite);
        var health = Health(host, _hub);
        host.Wire.Clear();

        var reports = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(health.AskAsync)));
        Assert.Single(reports.Distinct());
        Assert.Equal(2, host.Wire.Requests.Count); // a write and a read
        _time.Ahead = TimeSpan.FromSeconds(2);
        await health.AskAsync();

        Assert.Equal(4, host.Wire.Requests.Count);
    }

    private ServiceHealth Health(Host host, EventHubProducerClient hub) =>
        new(new EventStream(hub, _time), host.Segments, host.Rollups, _ledger, new PatientTime(_time), NullLogger<ServiceHealth>.Instance);

    private static StreamItem Item(long sequenceNumber) => new(
        new ArchivedEvent(sequenceNumber, 0, Some.Position(sequenceNumber).EnqueuedAt, default), Parsed: null, default);

    /// <summary>A hub of one partition that nobody else uses.</summary>
    private sealed class Hub : EventHubProducerClient
    {
        public string Partition { get; } = $"{Guid.NewGuid():N}";

        public bool IsFull { get; set; }

        public long Last { get; set; } = -1;

        public int Stored { get; private set; }

        public override Task SendAsync(IEnumerable<EventData> eventBatch, SendEventOptions options, CancellationToken cancellationToken = default)
        {
            if (IsFull)
            {
                throw new EventHubsException(false, EventStream.Hub, "The disk is full.", EventHubsException.FailureReason.QuotaExceeded);
            }

            Stored++;
            return Task.CompletedTask;
        }

        public override Task<string[]> GetPartitionIdsAsync(CancellationToken cancellationToken = default) => Task.FromResult<string[]>([Partition]);

        public override Task<PartitionProperties> GetPartitionPropertiesAsync(string partitionId, CancellationToken cancellationToken = default) =>
            Task.FromResult(EventHubsModelFactory.PartitionProperties(
                EventStream.Hub, partitionId, Last < 0, 0, Last, $"{Last}", Some.Position(Math.Max(0, Last)).EnqueuedAt));
    }

    /// <summary>Another's clock, with delays as long as they are.</summary>
    private sealed class PatientTime(TimeProvider clock) : TimeProvider
    {
        public override long GetTimestamp() => clock.GetTimestamp();
    }
}

using Analytics.App;
using Analytics.Azure;
using Analytics.Azure.Tests.Support;
using Analytics.Rollups;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace App.Tests.Functions;

/// <summary>Services that take connections and say nothing, or take none: whoever asks gets a 503 in bounded time.</summary>
public sealed class SilentServicesTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8); // far below what a client would wait by itself

    private const string Event =
        """{"analyticsCustomerId":"acme","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    private readonly SilentService _silent = new();
    private readonly QuickTime _time = new();

    public static TheoryData<string> Reading => ["Query", "ShowLedger", "ShowReplay"];

    public void Dispose() => _silent.Dispose();

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Get_WhileStorageIsSilent_IsUnavailableAfterTenSeconds(string function)
    {
        var call = new HttpCall("GET", "/");

        await call.RunAsync(request => RunAsync(function, request)).WaitAsync(Soon);

        call.AssertProblem(503, "away");
        Assert.Equal(TimeSpan.FromSeconds(10), _time.Limits[0]);
    }

    [Fact]
    public async Task StartReplay_WhileStorageIsSilent_IsUnavailableAfterAMinute()
    {
        var call = new HttpCall("POST", "/v1/replays", """{"from":"2026-11-01T00:00:00Z","to":"2026-11-02T00:00:00Z"}""");
        call.Request.ContentType = "application/json";

        await call.RunAsync(request => RunAsync("StartReplay", request)).WaitAsync(Soon);

        call.AssertProblem(503, "away");
        Assert.Equal(TimeSpan.FromMinutes(1), _time.Limits[0]);
    }

    [Fact]
    public async Task Collect_WhileTheStreamIsSilent_IsUnavailableAfterTenSeconds()
    {
        var call = new HttpCall("POST", "/v1/events", Event);

        await call.RunAsync(Collect(_silent.Hub, _time)).WaitAsync(Soon);

        call.AssertProblem(503, "send them again");
        Assert.Equal([TimeSpan.FromSeconds(10)], _time.Limits);
    }

    [Fact]
    public async Task Collect_WhileTheStreamIsRefused_IsUnavailableWithinTenSeconds()
    {
        var call = new HttpCall("POST", "/v1/events", Event);
        var start = TimeProvider.System.GetTimestamp();

        await call.RunAsync(Collect(SilentService.HubAt(SilentService.ClosedPort()), TimeProvider.System));

        call.AssertProblem(503, "send them again");
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(11)); // it was tried again meanwhile
    }

    [Fact]
    public async Task Get_WhenTheCallIsCalledOff_IsNotAnsweredForAService()
    {
        using var calledOff = new CancellationTokenSource();
        var call = new HttpCall("GET", "/") { CalledOff = calledOff.Token };
        var answer = call.RunAsync(async request =>
        {
            await calledOff.CancelAsync();
            return await RunAsync("Query", request, calledOff.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    private static Func<HttpRequest, Task<IResult>> Collect(string hub, TimeProvider time)
    {
        var stream = new EventStream(Connection(hub).OpenHub(EventStream.Hub), time);
        var function = new Collect(stream, Options.Create(new StreamOptions()), time, NullLogger<Collect>.Instance);
        return request => function.Run(request, CancellationToken.None);
    }

    private Task<IResult> RunAsync(string function, HttpRequest request, CancellationToken cancellationToken = default)
    {
        var connection = Connection(_silent.Storage);
        var tables = connection.OpenTables();
        var calendar = new ReportingCalendar("UTC");
        var replays = new ReplayTable(tables, _time);
        return function switch
        {
            "Query" => new Query(
                new RollupTable(new RollupAccounts(tables), calendar, Options.Create(new RollupOptions()), _time), calendar, _time)
                .Run(request, "acme", cancellationToken),
            "ShowLedger" => new ShowLedger(new EventStream(new TwoPartitions(), _time), new LedgerTable(tables), _time)
                .Run(request, cancellationToken),
            "ShowReplay" => new ShowReplay(replays, _time).Run(request, "0a", cancellationToken),
            _ => new StartReplay(new SegmentStore(connection.OpenBlobs()), replays, new ReplayQueue(connection.OpenQueue("slices")), _time)
                .Run(request, cancellationToken),
        };
    }

    private static ServiceConnection Connection(string text) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Data", text)]).Build(), "Data");

    private sealed class TwoPartitions : Azure.Messaging.EventHubs.Producer.EventHubProducerClient
    {
        public override Task<string[]> GetPartitionIdsAsync(CancellationToken cancellationToken = default) => Task.FromResult<string[]>(["0", "1"]);
    }
}

using System.Net.Sockets;
using System.Security.Authentication;
using Analytics.Azure.Tests.Support;
using Azure;
using Azure.Identity;
using Azure.Messaging.EventHubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure.Tests;

public sealed class ServiceAwayTests
{
    public static TheoryData<Exception> Away =>
    [
        new RequestFailedException(503, "busy"), new EventHubsException(isTransient: true, "events", "busy"), new SocketException(),
        new IOException("reset"), new HttpRequestException("refused"), new TimeoutException(), new TaskCanceledException("the try took too long"),
        new OperationCanceledException(), new AuthenticationFailedException("no token"), new CredentialUnavailableException("no identity"),
        new AuthenticationException("no certificate"),
        new UnauthorizedAccessException("wrong key"), new InvalidOperationException("cannot open", new SocketException()),
        new AggregateException(new RequestFailedException("refused"), new TaskCanceledException(), new AggregateException(new IOException())),
    ];

    public static TheoryData<Exception> NotAway =>
    [
        new FormatException(), new ArgumentException(), new InvalidOperationException(), new BadHttpRequestException("The body breaks off."),
        new AggregateException(new SocketException(), new FormatException()), new InvalidOperationException("why", new FormatException()),
    ];

    public static TheoryData<string> Services => ["hub", "partitions", "table", "blob", "queue"];

    [Theory]
    [MemberData(nameof(Away))]
    public void Is_OfWhatClientsThrow_IsTrue(Exception exception) => Assert.True(ServiceAway.Is(exception, CancellationToken.None));

    [Theory]
    [MemberData(nameof(NotAway))]
    public void Is_OfAnythingElse_IsFalse(Exception exception) => Assert.False(ServiceAway.Is(exception, CancellationToken.None));

    [Fact]
    public void Is_OfWhatTheCallerCalledOff_IsFalse() =>
        Assert.False(ServiceAway.Is(new TaskCanceledException(), new CancellationToken(canceled: true)));

    /// <summary>What the real clients throw, and when, as the app opens them.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public async Task Is_OfARefusedService_IsTrueWithinSeconds(string service)
    {
        var start = TimeProvider.System.GetTimestamp();
        var port = SilentService.ClosedPort();
        var exception = await Record.ExceptionAsync(() => CallAsync(service, port, CancellationToken.None));

        Assert.True(ServiceAway.Is(exception, CancellationToken.None), exception.ToString());
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9)); // after some tries
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Is_OfASilentService_IsTrueWhenAnotherThanTheCallersTokenEndsTheCall(string service)
    {
        using var silent = new SilentService();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var start = TimeProvider.System.GetTimestamp();

        var exception = await Record.ExceptionAsync(() => CallAsync(service, silent.Port, limit.Token));

        Assert.True(ServiceAway.Is(exception, CancellationToken.None), exception.ToString());
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static Task CallAsync(string service, int port, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage", SilentService.StorageAt(port)), new("Hub", SilentService.HubAt(port))]).Build();
        var storage = new ServiceConnection(settings, "Storage");
        var stream = new EventStream(new ServiceConnection(settings, "Hub").OpenHub(EventStream.Hub), TimeProvider.System);
        return service switch
        {
            "hub" => stream.ProbeAsync(cancellationToken),
            "partitions" => stream.GetShardsAsync(cancellationToken),
            "table" => storage.OpenTables().GetPropertiesAsync(cancellationToken),
            "blob" => storage.OpenBlobs().GetPropertiesAsync(cancellationToken),
            _ => storage.OpenQueue("slices").GetPropertiesAsync(cancellationToken),
        };
    }
}

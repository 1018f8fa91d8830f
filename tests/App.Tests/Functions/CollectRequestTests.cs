using System.IO.Compression;
using System.Text;
using Analytics.App;
using Analytics.Azure;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace App.Tests.Functions;

/// <summary>What the collector makes of a request's headers and encoding; the bodies themselves are <see cref="CollectTests"/>.</summary>
public sealed class CollectRequestTests
{
    private const string Event =
        """{"analyticsCustomerId":"acme","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    private readonly WillingHub _hub = new();

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    public async Task Post_OfGzipInTwoMembers_IsAccepted(string encoding)
    {
        var call = new HttpCall("POST", "/v1/events");
        call.Request.Headers.ContentEncoding = encoding;
        call.Request.Body = new MemoryStream([.. Gzip($"[{Event},"), .. Gzip($"{Event}]")]);

        await call.RunAsync(CollectAsync);

        Assert.Equal(202, call.Status);
        Assert.Equal(2, call.Answer.GetProperty("accepted").GetInt32());
    }

    [Fact]
    public async Task Post_OfABodyThatBreaksOff_IsAProblem()
    {
        var call = new HttpCall("POST", "/v1/events");
        call.Request.Body = new BrokenBody();

        await call.RunAsync(CollectAsync);

        call.AssertProblem(400, "end of request");
        Assert.Empty(_hub.Sent);
    }

    [Fact]
    public async Task Post_OfARejectedEventFromASite_MayBeReadThere()
    {
        var call = new HttpCall("POST", "/v1/events", "{}");
        call.Request.Headers.Origin = "https://shop.example";

        await call.RunAsync(CollectAsync);

        call.AssertProblem(400, "required");
        AssertMayBeReadBy("https://shop.example", call);
    }

    [Fact]
    public async Task Options_OfASiteThatSendsCredentials_NameIt()
    {
        var call = new HttpCall("OPTIONS", "/v1/events");
        call.Request.Headers.Origin = "https://shop.example";

        await call.RunAsync(CollectAsync);

        Assert.Equal(204, call.Status);
        AssertMayBeReadBy("https://shop.example", call);
    }

    private static void AssertMayBeReadBy(string origin, HttpCall call)
    {
        Assert.Equal(origin, call.Headers.AccessControlAllowOrigin);
        Assert.Equal("true", call.Headers.AccessControlAllowCredentials);
        Assert.Equal("Origin", call.Headers.Vary);
    }

    private Task<IResult> CollectAsync(HttpRequest request)
    {
        var stream = new EventStream(_hub, TimeProvider.System); // not disposed: the hub has no connection to close
        return new Collect(stream, Options.Create(new StreamOptions()), TimeProvider.System, NullLogger<Collect>.Instance)
            .Run(request, CancellationToken.None);
    }

    private static byte[] Gzip(string text)
    {
        var destination = new MemoryStream();
        using (var gzip = new GZipStream(destination, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return destination.ToArray();
    }

    private sealed class BrokenBody : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("Unexpected end of request content.");
    }

    private sealed class WillingHub : EventHubProducerClient
    {
        public List<EventData> Sent { get; } = [];

        public override Task SendAsync(IEnumerable<EventData> eventBatch, SendEventOptions options, CancellationToken cancellationToken = default)
        {
            Sent.AddRange(eventBatch);
            return Task.CompletedTask;
        }
    }
}

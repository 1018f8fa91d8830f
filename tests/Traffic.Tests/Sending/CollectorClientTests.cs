using System.Collections.Concurrent;
using Traffic.Sending;

namespace Traffic.Tests.Sending;

public class CollectorClientTests
{
    private static readonly EventBatch Batch = EventBatch.Pack(Some.Events(3), EventBatch.MaxEvents, gzip: true).Single();

    [Fact]
    public async Task SendAsync_Accepted_SaysWhatBecameOfTheEvents()
    {
        await using var collector = await CollectorDouble.StartAsync((_, context) => CollectorDouble.WriteAsync(
            context, 202, """{"accepted":2,"rejected":1,"errors":[{"index":1,"field":"url","detail":"too long"}]}"""));
        using var http = new HttpClient();

        var answer = await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.Equal((2, 1), (answer.Accepted, answer.Rejected));
        Assert.Equal(new EventError(1, "url", "too long"), Assert.Single(answer.Errors));
        Assert.Equal(("application/x-ndjson", "gzip"), Assert.Single(collector.Headers));
        Assert.Equal(3, CollectorDouble.LinesOf(Assert.Single(collector.Bodies), gzip: true).Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task SendAsync_StatusThatMeansTryAgain_SendsTheSameBytesAgain(int status)
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) => number <= 2
            ? CollectorDouble.WriteAsync(context, status, "later")
            : CollectorDouble.AcceptAsync(context));
        using var http = new HttpClient();
        var retries = new ConcurrentQueue<int>();

        var answer = await ClientOf(http, collector, onRetry: (count, _) => retries.Enqueue(count)).SendAsync(Batch, default);

        Assert.Equal(3, answer.Accepted);
        Assert.Equal([3, 3], retries);
        Assert.Equal(3, collector.Bodies.Count);
        Assert.All(collector.Bodies, body => Assert.Equal(Batch.Body.ToArray(), body));
    }

    [Fact]
    public async Task SendAsync_ConnectionCutWithoutAnAnswer_SendsAgain()
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) =>
        {
            if (number == 1)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return CollectorDouble.AcceptAsync(context);
        });
        using var http = new HttpClient();

        var answer = await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.Equal(3, answer.Accepted);
        Assert.Equal(2, collector.Bodies.Count);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    public async Task SendAsync_AnswerThatCannotBeRead_SendsAgain(string unreadable)
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) => number == 1
            ? CollectorDouble.WriteAsync(context, 202, unreadable)
            : CollectorDouble.AcceptAsync(context));
        using var http = new HttpClient();

        var answer = await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.Equal(3, answer.Accepted);
        Assert.Equal(2, collector.Bodies.Count);
    }

    [Fact]
    public async Task SendAsync_CollectorHangs_TriesAgainAfterTheTimeout()
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) => number == 1
            ? Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
            : CollectorDouble.AcceptAsync(context));
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };

        var answer = await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.Equal(3, answer.Accepted);
    }

    [Fact]
    public async Task SendAsync_RetryAfter_IsNotCutShort()
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) =>
        {
            context.Response.Headers.RetryAfter = "1";
            return number == 1 ? CollectorDouble.WriteAsync(context, 429, "later") : CollectorDouble.AcceptAsync(context);
        });
        using var http = new HttpClient();
        var start = TimeProvider.System.GetTimestamp();

        await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(0.95));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    public async Task SendAsync_RefusedAsAWhole_RejectsAllEventsAtOnce(int status)
    {
        await using var collector = await CollectorDouble.StartAsync((_, context) =>
            CollectorDouble.WriteAsync(context, status, """{"title":"The body is too long","status":413}"""));
        using var http = new HttpClient();

        var answer = await ClientOf(http, collector).SendAsync(Batch, default);

        Assert.Equal((0, 3), (answer.Accepted, answer.Rejected));
        Assert.Contains("The body is too long", Assert.Single(answer.Errors).Detail, StringComparison.Ordinal);
        Assert.Single(collector.Bodies);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_GivesUpWhenPatienceEnds()
    {
        var collector = await CollectorDouble.StartAsync((_, context) => CollectorDouble.AcceptAsync(context));
        await collector.KillAsync();
        using var http = new HttpClient();
        var client = new CollectorClient(http, collector.Address, TimeSpan.FromSeconds(0.5), TimeProvider.System);

        var thrown = await Assert.ThrowsAsync<CollectorUnavailableException>(() => client.SendAsync(Batch, default));

        Assert.Contains(collector.Address.ToString(), thrown.Message, StringComparison.Ordinal);
    }

    private static CollectorClient ClientOf(HttpClient http, CollectorDouble collector, Action<int, string>? onRetry = null) =>
        new(http, collector.Address, CollectorClient.DefaultPatience, TimeProvider.System) { OnRetry = onRetry };
}

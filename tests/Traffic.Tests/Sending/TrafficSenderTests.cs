using Microsoft.AspNetCore.Http;
using Traffic.Events;
using Traffic.Sending;

namespace Traffic.Tests.Sending;

public class TrafficSenderTests
{
    [Fact]
    public async Task SendAsync_CollectorKilledAndStartedAgain_DeliversEveryEvent()
    {
        await using var collector = await CollectorDouble.StartAsync(AcceptAllAsync);
        using var http = new HttpClient();
        var totals = new SendTotals();
        var wasAway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = new CollectorClient(http, collector.Address, CollectorClient.DefaultPatience, TimeProvider.System)
        {
            OnRetry = (count, reason) =>
            {
                totals.AddRetried(count, reason);
                wasAway.TrySetResult();
            },
        };
        var sender = new TrafficSender(client, new SendOptions { Rate = 2_000, Gzip = false }, TimeProvider.System);

        var sending = sender.SendAsync(Some.Events(4_000), totals, default);
        await collector.KillAsync();
        await wasAway.Task;
        await collector.ListenAsync();
        await sending;

        Assert.Null(totals.Trouble);
        Assert.True(totals.Retried > 0);
        Assert.Equal((4_000, 4_000, 0), (totals.Sent, totals.Accepted, totals.Unconfirmed));
        Assert.Equal(4_000, collector.Bodies.SelectMany(body => CollectorDouble.LinesOf(body, gzip: false)).Distinct().Count());
    }

    [Fact]
    public async Task SendAsync_OneInFlight_KeepsTheOrder()
    {
        await using var collector = await CollectorDouble.StartAsync((number, context) => number % 2 == 0
            ? CollectorDouble.WriteAsync(context, 503, "later")
            : AcceptAllAsync(number, context));
        using var http = new HttpClient();
        var totals = new SendTotals();

        await SenderOf(http, collector, new SendOptions { InFlight = 1, Gzip = false }).SendAsync(Some.Events(1_500), totals, default);

        var lines = collector.Bodies.SelectMany(body => CollectorDouble.LinesOf(body, gzip: false)).Distinct().ToList();
        Assert.Equal(1_500, totals.Accepted);
        Assert.Equal(Enumerable.Range(0, 1_500), lines.Select(line => int.Parse(line.Split('"')[3]["event-".Length..], null)));
    }

    [Fact]
    public async Task SendAsync_InFlight_IsNeverExceeded()
    {
        var now = 0;
        var most = 0;
        await using var collector = await CollectorDouble.StartAsync(async (number, context) =>
        {
            var current = Interlocked.Increment(ref now);
            InterlockedMax(ref most, current);
            await Task.Delay(50);
            Interlocked.Decrement(ref now);
            await AcceptAllAsync(number, context);
        });
        using var http = new HttpClient();
        var totals = new SendTotals();

        await SenderOf(http, collector, new SendOptions { InFlight = 3 }).SendAsync(Some.Events(10_000), totals, default);

        Assert.Equal(10_000, totals.Accepted);
        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task SendAsync_Rejections_AreCountedAndNamed()
    {
        await using var collector = await CollectorDouble.StartAsync((_, context) => CollectorDouble.WriteAsync(
            context, 202, """{"accepted":1,"rejected":1,"errors":[{"index":1,"field":"url","detail":"is not absolute"}]}"""));
        using var http = new HttpClient();
        var totals = new SendTotals();

        await SenderOf(http, collector, new SendOptions()).SendAsync(Some.Events(2), totals, default);

        Assert.Equal((2, 1, 1), (totals.Sent, totals.Accepted, totals.Rejected));
        Assert.Equal("event event-1: url: is not absolute", Assert.Single(totals.FirstErrors));
    }

    [Fact]
    public async Task SendAsync_Rate_IsNotExceeded()
    {
        await using var collector = await CollectorDouble.StartAsync(AcceptAllAsync);
        using var http = new HttpClient();
        var totals = new SendTotals();
        var start = TimeProvider.System.GetTimestamp();

        await SenderOf(http, collector, new SendOptions { Rate = 500 }).SendAsync(Some.Events(500), totals, default);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(0.95));
        Assert.Equal(500, totals.Accepted);
    }

    [Fact]
    public async Task SendAsync_Stopped_ReturnsWithWhatWasSent()
    {
        using var stop = new CancellationTokenSource();
        await using var collector = await CollectorDouble.StartAsync(async (number, context) =>
        {
            await AcceptAllAsync(number, context);
            await stop.CancelAsync();
        });
        using var http = new HttpClient();
        var totals = new SendTotals();

        await SenderOf(http, collector, new SendOptions { Rate = 1 }).SendAsync(Some.Events(1_000), totals, stop.Token);

        Assert.InRange(totals.Sent, 1, 999);
        Assert.Equal(totals.Sent, totals.Accepted);
    }

    [Fact]
    public async Task SendAsync_StoppedWhileTheCollectorIsAway_LeavesTheRestUnconfirmed()
    {
        var collector = await CollectorDouble.StartAsync(AcceptAllAsync);
        await collector.KillAsync();
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient();
        var totals = new SendTotals();
        var client = new CollectorClient(http, collector.Address, CollectorClient.DefaultPatience, TimeProvider.System)
        {
            OnRetry = (_, _) => stop.Cancel(),
        };

        await new TrafficSender(client, new SendOptions { InFlight = 1 }, TimeProvider.System).SendAsync(Some.Events(5), totals, stop.Token);

        Assert.Equal((5, 0, 5), (totals.Sent, totals.Accepted, totals.Unconfirmed));
    }

    [Fact]
    public async Task SendAsync_EventsThatCannotBeReadToTheirEnd_SendsThoseBeforeAndThenFails()
    {
        var broke = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = await CollectorDouble.StartAsync(async (_, context) =>
        {
            await broke.Task.WaitAsync(TimeSpan.FromSeconds(30)); // the first request is still on its way
            await CollectorDouble.AcceptAsync(context);
        });
        using var http = new HttpClient();
        var totals = new SendTotals();

        var thrown = await Assert.ThrowsAsync<InvalidDataException>(
            () => SenderOf(http, collector, new SendOptions()).SendAsync(Broken(), totals, default));

        Assert.Equal("damaged", thrown.Message);
        Assert.Equal((700, 700), (totals.Sent, totals.Accepted));

        IEnumerable<TrafficEvent> Broken()
        {
            foreach (var trafficEvent in Some.Events(700))
            {
                yield return trafficEvent;
            }

            broke.SetResult();
            throw new InvalidDataException("damaged");
        }
    }

    private static TrafficSender SenderOf(HttpClient http, CollectorDouble collector, SendOptions options) =>
        new(new CollectorClient(http, collector.Address, CollectorClient.DefaultPatience, TimeProvider.System), options, TimeProvider.System);

    private static Task AcceptAllAsync(int number, HttpContext context) => CollectorDouble.AcceptAsync(context);

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}

using System.Buffers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azurite;
using Traffic.Events;
using Traffic.Generation;
using Traffic.Sending;
using Xunit.Abstractions;

namespace App.Tests;

/// <summary>Kills the app in the middle of an import, again and again, and counts afterwards.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Kills = 6;
    private const int Events = 24_000;
    private const double EventsPerSecond = 1_500; // so that the sending outlasts the kills

    private static readonly DateTimeOffset From = new(2026, 2, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Duration = TimeSpan.FromHours(24);

    [Fact]
    public async Task Kill_AtRandomMomentsOfAnImport_LosesAndDoublesNothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var events = GeneratedTraffic.Events(
            new GeneratedTrafficOptions { Seed = (ulong)(uint)seed, Customers = 12, Rate = Events / Duration.TotalSeconds, Duration = Duration, From = From }).ToList();

        await using var storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        await using var app = new RunningApp(storage.Endpoints);
        await app.StartAsync();
        using var http = new HttpClient();
        var totals = new SendTotals();
        var client = new CollectorClient(http, app.Collector, TimeSpan.FromMinutes(5), TimeProvider.System) { OnRetry = totals.AddRetried };
        var sending = new TrafficSender(client, new SendOptions { Rate = EventsPerSecond }, TimeProvider.System).SendAsync(events, totals, CancellationToken.None);

        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(200, 2_000));
            await app.KillAsync();
            output.WriteLine($"killed after {totals.Accepted} accepted events");
            await app.StartAsync();
        }

        await sending;
        Assert.Equal(events.Count, totals.Accepted);
        output.WriteLine($"resent {totals.Retried} events");
        await AssertCountedOnceAsync(app, events);
        await AssertArchivedAsync(storage.ConnectionString, events);
        await AssertBooksBalanceAsync(app, events.Count);
    }

    private static async Task AssertCountedOnceAsync(RunningApp app, List<TrafficEvent> events)
    {
        foreach (var ofCustomer in events.GroupBy(item => item.AnalyticsCustomerId))
        {
            var byHour = ofCustomer.GroupBy(item => Hour(item.Time)).ToDictionary(hour => hour.Key, hour => hour.LongCount());

            var answer = await app.QueryUntilAsync(
                $"/v1/customers/{ofCustomer.Key}/series?metrics=events&from=2026-02-03&to=2026-02-04", answer => answer.Values("events").Sum() >= ofCustomer.Count());

            Assert.Equal(answer.Starts.Select(hour => byHour.GetValueOrDefault(hour)), answer.Values("events"));
        }
    }

    private static async Task AssertArchivedAsync(string connectionString, List<TrafficEvent> events)
    {
        var expected = events.Select(Text).ToHashSet(StringComparer.Ordinal);
        HashSet<string> archived = [];
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (archived.Count < expected.Count && !timeout.IsCancellationRequested)
        {
            archived = [.. (await Archive.ReadAsync(connectionString, _ => true)).Select(item => item.Text)];
        }

        Assert.True(expected.SetEquals(archived), $"{expected.Except(archived).Count()} events are missing, {archived.Except(expected).Count()} are foreign");
    }

    /// <summary>
    /// Both consumers have dealt with the same events: all, and once more those that were sent again because their answer was lost.
    /// </summary>
    private static async Task AssertBooksBalanceAsync(RunningApp app, int events)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        List<JsonElement> hours;
        do
        {
            var ledger = await app.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/ledger", UriKind.Relative), timeout.Token);
            hours = [.. ledger.GetProperty("hours").EnumerateArray()];
        }
        while (hours.Sum(hour => hour.GetProperty("unaccounted").GetInt64()) > 0 && !timeout.IsCancellationRequested);

        Assert.All(hours, hour => Assert.Equal(0, hour.GetProperty("unaccounted").GetInt64()));
        Assert.All(hours, hour => Assert.Equal(0, hour.GetProperty("missingMessages").GetInt64()));
        Assert.True(hours.Sum(hour => hour.GetProperty("archived").GetInt64()) >= events);
    }

    private static string Text(TrafficEvent item)
    {
        var text = new ArrayBufferWriter<byte>();
        EventWriter.Write(text, item);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static DateTimeOffset Hour(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}

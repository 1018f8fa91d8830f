using System.Buffers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Traffic.Events;
using Traffic.Generation;
using Traffic.Sending;

namespace App.Tests;

/// <summary>An import that goes on while something is done to the app, and the count of it afterwards: every accepted event once.</summary>
internal sealed class CountedImport : IDisposable
{
    private const int Customers = 12;
    private const int EventsInAWave = 3_000;
    private const double EventsPerSecond = 1_500;

    private static readonly DateTimeOffset From = new(2026, 2, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Duration = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5); // of the sender, while nothing answers

    private readonly HttpClient _http = new();
    private readonly SendTotals _totals = new();
    private readonly RunningApp _app;
    private readonly List<TrafficEvent> _events = [];
    private readonly Task _sending;
    private volatile bool _isEnough;

    /// <summary>Begins to send.</summary>
    public CountedImport(RunningApp app, int seed)
    {
        _app = app;
        _sending = SendAsync((ulong)(uint)seed);
    }

    public long Accepted => _totals.Accepted;

    public long Retried => _totals.Retried;

    /// <summary>Ends the sending, and counts it: in the rollups, in the archive and in the books.</summary>
    public async Task AssertCountedOnceAsync(string storage)
    {
        _isEnough = true;
        await _sending;
        Assert.Equal(_events.Count, _totals.Accepted);
        await AssertRolledUpAsync();
        await AssertArchivedAsync(storage);
        await AssertBooksBalanceAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(ulong seed)
    {
        var client = new CollectorClient(_http, _app.Collector, Patience, TimeProvider.System) { OnRetry = _totals.AddRetried };
        var sender = new TrafficSender(client, new SendOptions { Rate = EventsPerSecond }, TimeProvider.System);
        for (var wave = seed; !_isEnough; wave++)
        {
            List<TrafficEvent> events = [.. GeneratedTraffic.Events(new GeneratedTrafficOptions
            {
                Seed = wave, Customers = Customers, Rate = EventsInAWave / Duration.TotalSeconds, Duration = Duration, From = From,
            })];
            _events.AddRange(events);
            await sender.SendAsync(events, _totals, CancellationToken.None);
        }
    }

    private async Task AssertRolledUpAsync()
    {
        foreach (var ofCustomer in _events.GroupBy(item => item.AnalyticsCustomerId))
        {
            var byHour = ofCustomer.GroupBy(item => Hour(item.Time)).ToDictionary(hour => hour.Key, hour => hour.LongCount());

            var answer = await _app.QueryUntilAsync(
                $"/v1/customers/{ofCustomer.Key}/series?metrics=events&from=2026-02-03&to=2026-02-04",
                answer => answer.Values("events").Sum() >= ofCustomer.Count());

            Assert.Equal(answer.Starts.Select(hour => byHour.GetValueOrDefault(hour)), answer.Values("events"));
        }
    }

    private async Task AssertArchivedAsync(string storage)
    {
        var expected = _events.Select(Text).ToHashSet(StringComparer.Ordinal);
        HashSet<string> archived = [];
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (archived.Count < expected.Count && !timeout.IsCancellationRequested)
        {
            archived = [.. (await Archive.ReadAsync(storage, _ => true)).Select(item => item.Text)];
        }

        Assert.True(expected.SetEquals(archived), $"{expected.Except(archived).Count()} events are missing, {archived.Except(expected).Count()} are foreign");
    }

    /// <summary>
    /// Both consumers have dealt with the same events: all, and once more those that were sent again because their answer was lost.
    /// </summary>
    private async Task AssertBooksBalanceAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        List<JsonElement> hours;
        do
        {
            var ledger = await _app.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/ledger", UriKind.Relative), timeout.Token);
            hours = [.. ledger.GetProperty("hours").EnumerateArray()];
        }
        while (hours.Sum(hour => hour.GetProperty("unaccounted").GetInt64()) > 0 && !timeout.IsCancellationRequested);

        Assert.All(hours, hour => Assert.Equal(0, hour.GetProperty("unaccounted").GetInt64()));
        Assert.All(hours, hour => Assert.Equal(0, hour.GetProperty("missingMessages").GetInt64()));
        Assert.True(hours.Sum(hour => hour.GetProperty("archived").GetInt64()) >= _events.Count);
    }

    private static string Text(TrafficEvent item)
    {
        var text = new ArrayBufferWriter<byte>();
        EventWriter.Write(text, item);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static DateTimeOffset Hour(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}

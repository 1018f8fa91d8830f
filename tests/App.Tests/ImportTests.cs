using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Traffic.Events;
using Traffic.Logs;

namespace App.Tests;

/// <summary>The main job as the README shows it: import a log, ask for its hours; then archive and replay.</summary>
[Collection(nameof(SharedApp))]
public sealed class ImportTests(AppFixture fixture) : IAsyncLifetime
{
    private const string Customer = "imported";
    private const int Window = 24;

    private static readonly string Range = $"from={AccessLog.From:yyyy-MM-ddTHH:mm:ssZ}&to={AccessLog.To:yyyy-MM-ddTHH:mm:ssZ}";

    private readonly AccessLog _log = AccessLog.Create(lines: 6000, seed: 17);
    private readonly string _file = Path.GetTempFileName();

    public Task InitializeAsync() => File.WriteAllLinesAsync(_file, _log.Lines);

    public Task DisposeAsync()
    {
        File.Delete(_file);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Import_OfALog_CanBeQueriedArchivedAndReplayed()
    {
        await ImportAsync();
        var pageViews = ReadPageViews();

        await AssertSeriesAsync(pageViews);
        await AssertArchiveAsync(pageViews);

        var before = await ReadRowsAsync();
        Assert.Equal(_log.PageViewsByHour.Count, before.Keys.Count(key => key.StartsWith("h:", StringComparison.Ordinal)));
        var unchanged = await ReplayAsync();
        Assert.Equal(0, unchanged.GetProperty("hourRows").GetProperty("restored").GetInt64());
        Assert.Equal(_log.PageViewsByHour.Count, unchanged.GetProperty("hourRows").GetProperty("unchanged").GetInt64());
        AssertSameRows(before, await ReadRowsAsync());

        await DamageAsync(before);
        var restored = await ReplayAsync();
        Assert.Equal(2, restored.GetProperty("hourRows").GetProperty("restored").GetInt64());
        AssertSameRows(before, await ReadRowsAsync());
        await AssertSeriesAsync(pageViews);
    }

    private TableClient Rollups => new(fixture.Storage.ConnectionString, "Rollups");

    private List<PageView> ReadPageViews() => [.. new PageViewReader().Read(_log.Lines)];

    private async Task ImportAsync()
    {
        await using var import = CommandRun.Start(
            "tools/Traffic", ["import", _file, "--customer", Customer, "--site", "http://shop.example", "--collector", $"{fixture.App.Collector}"], []);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        Assert.Equal(0, await import.WaitAsync(timeout.Token));
        Assert.Contains($"accepted {_log.PageViewsByHour.Values.Sum()}", import.Output, StringComparison.Ordinal);
    }

    private async Task AssertSeriesAsync(List<PageView> pageViews)
    {
        var total = _log.PageViewsByHour.Values.Sum();

        var answer = await fixture.App.QueryUntilAsync(
            $"/v1/customers/{Customer}/series?metrics=events,pageViews,sessions,visitors&{Range}&interval=hour&window={Window}",
            answer => answer.Values("events").Sum() >= total);
        var byDay = await fixture.App.QueryAsync($"/v1/customers/{Customer}/series?metrics=pageViews,visitors&{Range}&interval=day&window=1");

        Assert.Equal(answer.Starts.Select(hour => _log.PageViewsByHour.GetValueOrDefault(hour)), answer.Values("pageViews"));
        Assert.Equal(answer.Values("pageViews"), answer.Values("events"));
        var expected = ExpectedCounts.Of(pageViews, TimeSpan.FromHours(1)).ToDictionary(hour => hour.Start);
        Assert.Equal(answer.Starts.Select(hour => (long)(expected.GetValueOrDefault(hour)?.Sessions ?? 0)), answer.Values("sessions"));
        Assert.Equal(answer.Starts.Select(hour => (long)(expected.GetValueOrDefault(hour)?.Visitors ?? 0)), answer.Values("visitors"));
        AssertAverages(answer);

        var days = ExpectedCounts.Of(pageViews, TimeSpan.FromDays(1)).ToDictionary(day => day.Start);
        Assert.Equal(byDay.Starts.Select(day => days.GetValueOrDefault(day)?.PageViews ?? 0), byDay.Values("pageViews"));
        foreach (var (estimate, day) in byDay.Values("visitors").Zip(byDay.Starts))
        {
            double exact = days.GetValueOrDefault(day)?.Visitors ?? 0;
            Assert.InRange(estimate, exact * 0.95, exact * 1.05); // three standard errors of 1.63 %
        }
    }

    private static void AssertAverages(SeriesAnswer answer)
    {
        var values = answer.Values("pageViews");
        foreach (var (average, i) in answer.Averages("pageViews").Select((average, i) => (average, i)))
        {
            var naive = values.Skip(Math.Max(0, i - Window + 1)).Take(Math.Min(i + 1, Window)).Sum() / (double)Window; // before the log there is nothing
            Assert.Equal(naive, average, 1e-9 * Math.Max(1, naive));
        }
    }

    /// <summary>Every accepted event's text stands in the archive, byte for byte, in the hour in which it happened.</summary>
    private async Task AssertArchiveAsync(List<PageView> pageViews)
    {
        var expected = pageViews.Select(view => (Hour: $"{view.Line.Time.UtcDateTime:yyyy'/'MM'/'dd'/'HH}", Text: Text(view))).Order().ToList();
        List<(string Hour, string Text)> archived = [];
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (archived.Count < expected.Count && !timeout.IsCancellationRequested)
        {
            archived = await Archive.ReadAsync(fixture.Storage.ConnectionString, text => text.Contains($"\"{Customer}\"", StringComparison.Ordinal));
        }

        Assert.Equal(expected, archived.Order());

        static string Text(PageView view)
        {
            var text = new System.Buffers.ArrayBufferWriter<byte>();
            EventWriter.Write(text, view.ToEvent(Customer, new Uri("http://shop.example")));
            return System.Text.Encoding.UTF8.GetString(text.WrittenSpan);
        }
    }

    private async Task<JsonElement> ReplayAsync()
    {
        using var started = await fixture.App.Http.PostAsJsonAsync(
            "/v1/replays", new { from = $"{AccessLog.From:yyyy-MM-ddTHH:mm:ssZ}", to = $"{AccessLog.To:yyyy-MM-ddTHH:mm:ssZ}" });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var progress = await fixture.App.Http.GetFromJsonAsync<JsonElement>(started.Headers.Location, timeout.Token);
            if (progress.GetProperty("status").GetString() != "running")
            {
                Assert.Equal("succeeded", progress.GetProperty("status").GetString());
                return progress;
            }

            await Task.Delay(200, timeout.Token);
        }
    }

    private async Task<SortedDictionary<string, TableEntity>> ReadRowsAsync()
    {
        var rows = new SortedDictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in Rollups.QueryAsync<TableEntity>($"PartitionKey eq '{Customer}'"))
        {
            rows.Add(row.RowKey, row);
        }

        return rows;
    }

    /// <summary>Changes one hour's sum and averages, deletes another hour, and changes a day.</summary>
    private async Task DamageAsync(SortedDictionary<string, TableEntity> rows)
    {
        var hours = rows.Keys.Where(key => key.StartsWith("h:", StringComparison.Ordinal)).ToList();
        var day = rows.Keys.First(key => key.StartsWith("d:", StringComparison.Ordinal));
        var wrong = new TableEntity(Customer, hours[3]) { ["PageViews"] = 999_999L, ["PageViewsAverage24Hours"] = -1.0, ["Sessions"] = rows[hours[4]].GetBinary("Sessions") };

        await Rollups.UpsertEntityAsync(wrong);
        await Rollups.DeleteEntityAsync(Customer, hours[10]);
        await Rollups.UpsertEntityAsync(new TableEntity(Customer, day) { ["PageViews"] = 0L });
    }

    private static void AssertSameRows(SortedDictionary<string, TableEntity> expected, SortedDictionary<string, TableEntity> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (key, row) in expected)
        {
            Assert.Equal(Columns(row), Columns(actual[key]));
        }

        static IEnumerable<string> Columns(TableEntity row) =>
            row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => string.Create(
                    CultureInfo.InvariantCulture, $"{column.Key}={(column.Value is byte[] bytes ? Convert.ToHexString(bytes) : column.Value)}"));
    }
}

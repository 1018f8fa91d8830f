using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace App.Tests;

/// <summary>The README's command on a machine where nothing runs: it brings its own storage and stream, and takes them away again.</summary>
public sealed partial class StartStopTests : IDisposable
{
    private const string Event =
        """{"analyticsCustomerId":"restarted","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("start-stop-").FullName;
    private readonly HttpClient _http = new();

    [Fact]
    public async Task Start_WithoutStorage_StartsItAndStopsItAgainAndKeepsTheData()
    {
        using var timeout = new CancellationTokenSource(Timeout);

        await using (var app = Start())
        {
            var address = await ListeningAsync(app, timeout.Token);
            Assert.Contains("Starting Azurite on ports", app.Output, StringComparison.Ordinal);
            Assert.Contains($"Collect: [POST,OPTIONS] {address}/v1/events", app.Output, StringComparison.Ordinal);
            Assert.Contains($"{address}/v1/customers/{{customerId}}/series", app.Output, StringComparison.Ordinal);
            using var accepted = await _http.PostAsync(new Uri($"{address}/v1/events"), new StringContent(Event), timeout.Token);
            accepted.EnsureSuccessStatusCode();
            await AssertCountedOnceAsync(address, timeout.Token);

            Assert.Equal(0, await app.StopAsync(timeout.Token));
            AssertNothingIsLeft(app);
        }

        await using var again = Start();
        await AssertCountedOnceAsync(await ListeningAsync(again, timeout.Token), timeout.Token);
        Assert.Equal(0, await again.StopAsync(timeout.Token));
        AssertNothingIsLeft(again);
    }

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private CommandRun Start() => CommandRun.Start("functions/App", ["--port", "0", "--data", _folder], []);

    private static async Task<string> ListeningAsync(CommandRun app, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (ListeningLine().Match(app.Output) is { Success: true } line)
            {
                return line.Groups[1].Value;
            }

            Assert.False(app.HasExited, $"The app ended while it started:\n{app.Output}");
            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task AssertCountedOnceAsync(string address, CancellationToken cancellationToken)
    {
        var query = new Uri($"{address}/v1/customers/restarted/series?metrics=events&from=2026-11-20&to=2026-11-21");
        long counted;
        do
        {
            counted = new SeriesAnswer(await _http.GetFromJsonAsync<JsonElement>(query, cancellationToken)).Values("events").Sum();
        }
        while (counted == 0);

        Assert.Equal(1, counted);
    }

    private void AssertNothingIsLeft(CommandRun app)
    {
        Assert.False(Signals.IsRunning(Assert.Single(app.WorkerProcessIds)));
        Assert.DoesNotContain(
            Directory.EnumerateDirectories("/proc").Select(process => Path.Combine(process, "cmdline")).Where(File.Exists).Select(CommandLine),
            commandLine => commandLine.Contains(_folder, StringComparison.Ordinal));
    }

    private static string CommandLine(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException) // the process ended meanwhile
        {
            return "";
        }
    }

    [GeneratedRegex(@"Listening on (http://localhost:\d+)")]
    private static partial Regex ListeningLine();
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Azurite;

namespace App.Tests;

/// <summary>The app, started as a user starts it, on a free port and with its data in a folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2); // a loaded machine with two cores
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMinutes(2);

    private readonly AzuriteEndpoints _storage;
    private readonly string _folder = Directory.CreateTempSubdirectory("app-tests-").FullName;
    private readonly int _port = FreePort();
    private CommandRun? _run;

    public RunningApp(AzuriteEndpoints storage)
    {
        _storage = storage;
        Http = new HttpClient { BaseAddress = new Uri($"http://localhost:{_port}") };
    }

    public HttpClient Http { get; }

    public Uri Collector => new(Http.BaseAddress!, "v1/events");

    /// <summary>What the app printed since its last start.</summary>
    public string Output => _run?.Output ?? "";

    /// <summary>Starts the app, again if it ran before, and waits until it is healthy.</summary>
    public async Task StartAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["EMBEDDED_DATA"] = _folder,
            ["AzureWebJobsStorage"] = _storage.ConnectionString,
            ["RawArchive"] = _storage.ConnectionString,
            ["RollupTable"] = _storage.ConnectionString,
            ["ReplayQueue"] = _storage.ConnectionString,
        };
        _run = CommandRun.Start("functions/App", ["--port", $"{_port}"], environment);
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (!await IsHealthyAsync(timeout.Token))
        {
            Assert.False(_run.HasExited, $"The app ended while it started:\n{Output}");
            await Task.Delay(100, timeout.Token);
        }
    }

    /// <summary>Kills the app without a warning.</summary>
    public Task KillAsync() => _run!.KillAsync();

    /// <summary>Kills the app, but not the storage emulator that it started.</summary>
    public async Task KillOnlyTheAppAsync()
    {
        using var kill = Process.Start("pkill", ["-KILL", "-f", "--", $"--port {_port}$"]);
        await kill.WaitForExitAsync();
        await _run!.WaitAsync(CancellationToken.None);
    }

    /// <summary>Asks the app to stop.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync(CancellationToken cancellationToken) => _run!.StopAsync(cancellationToken);

    /// <summary>Asks for a series until it satisfies <paramref name="isSettled"/>: the stream is read a moment after it has accepted.</summary>
    public async Task<SeriesAnswer> QueryUntilAsync(string pathAndQuery, Func<SeriesAnswer, bool> isSettled)
    {
        using var timeout = new CancellationTokenSource(SettleTimeout);
        while (true)
        {
            var answer = await QueryAsync(pathAndQuery);
            if (isSettled(answer) || timeout.IsCancellationRequested)
            {
                return answer;
            }

            await Task.Delay(200);
        }
    }

    public async Task<SeriesAnswer> QueryAsync(string pathAndQuery) =>
        new(await Http.GetFromJsonAsync<JsonElement>(new Uri(pathAndQuery, UriKind.Relative)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        Http.Dispose();
        foreach (var left in Directory.EnumerateFiles(_folder, "azurite.pid", SearchOption.AllDirectories))
        {
            using var kill = Process.Start("kill", ["-KILL", await File.ReadAllTextAsync(left)]); // only where a test failed before the app stopped it
            await kill.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/v1/health", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azurite;

namespace App.Tests;

/// <summary>The app in its own worker below the local host, on a free port and with its data in a folder of its own.</summary>
/// <param name="storage">An emulator of storage that the tests own.</param>
/// <param name="eventStream">An emulator of Event Hubs that the tests own; without one, the host runs its own.</param>
internal sealed class RunningApp(AzuriteEndpoints storage, string? eventStream = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2); // a loaded machine with two cores
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LifelineTimeout = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("app-tests-").FullName;
    private readonly int _port = FreePort.Find();
    private CommandRun? _run;
    private HttpClient? _http;

    public HttpClient Http => _http ??= new HttpClient { BaseAddress = new Uri($"http://localhost:{_port}") };

    public Uri Collector => new(Http.BaseAddress!, "v1/events");

    /// <summary>What host and worker printed since the last start.</summary>
    public string Output => _run?.Output ?? "";

    /// <summary>The worker that runs now: the last one that the host has told of.</summary>
    public int WorkerProcessId => _run!.WorkerProcessIds[^1];

    /// <summary>Starts the app, again if it ran before, and waits until it is healthy.</summary>
    public async Task StartAsync()
    {
        Launch();
        await WaitUntilHealthyAsync();
    }

    /// <summary>Starts the app and waits for nothing.</summary>
    public void Launch()
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = storage.ConnectionString,
            ["RawArchive"] = storage.ConnectionString,
            ["RollupTable"] = storage.ConnectionString,
            ["ReplayQueue"] = storage.ConnectionString,
        };
        if (eventStream is not null)
        {
            settings["EventStream"] = eventStream;
        }

        _run = CommandRun.StartDotnet(
            [Repository.Output("local/Host", "Local.Host.dll"), Repository.Output("functions/App", "App.dll"), "--port", $"{_port}", "--data", _folder],
            settings);
    }

    public async Task WaitUntilHealthyAsync()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (!await IsHealthyAsync(timeout.Token))
        {
            Assert.False(_run!.HasExited, $"The app ended while it started:\n{Output}");
            await Task.Delay(100, timeout.Token);
        }
    }

    /// <summary>Kills the host, and waits until its worker has noticed and ended too.</summary>
    public async Task KillHostAsync()
    {
        await _run!.KillAsync();
        using var timeout = new CancellationTokenSource(LifelineTimeout);
        foreach (var worker in _run.WorkerProcessIds)
        {
            while (Signals.IsRunning(worker))
            {
                await Task.Delay(20, timeout.Token);
            }
        }
    }

    /// <summary>Kills the worker, and waits until the host has started another.</summary>
    public async Task KillWorkerAsync()
    {
        var killed = WorkerProcessId;
        Signals.Send(killed, Signals.Kill);
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (WorkerProcessId == killed)
        {
            await Task.Delay(20, timeout.Token);
        }
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

        _http?.Dispose();
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
}

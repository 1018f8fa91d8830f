using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>The app's worker, or several copies of it, and the server that they call.</summary>
internal sealed class Workers : IAsyncDisposable
{
    private readonly WorkerServer _server;
    private readonly CancellationTokenSource _stop = new();

    private Workers(WorkerServer server, WorkerLaunch launch, int count, ILoggerFactory logs)
    {
        _server = server;
        All = [.. Enumerable.Range(0, count).Select(_ => new FunctionWorker(launch, server, logs.CreateLogger<FunctionWorker>()))];
        Ended = EndAsync();
    }

    public IReadOnlyList<FunctionWorker> All { get; }

    /// <summary>Fails when one cannot be kept running.</summary>
    public Task Ended { get; }

    /// <summary>Starts them, and waits until they are ready.</summary>
    /// <exception cref="StartFailure">One does not start.</exception>
    public static async Task<Workers> StartAsync(WorkerLaunch launch, int count, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var workers = new Workers(await WorkerServer.StartAsync(logs, cancellationToken), launch, count, logs);
        try
        {
            await await Task.WhenAny(workers.Ended, workers.ReadyAsync(cancellationToken));
            return workers;
        }
        catch
        {
            await workers.DisposeAsync();
            throw;
        }
    }

    /// <summary>A process of each.</summary>
    public Task<WorkerProcess[]> ReadyAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(All.Select(worker => worker.ReadyAsync(cancellationToken)));

    /// <summary>Ends the processes, then the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(Ended); // how it ended was seen by whoever watched
        await _server.DisposeAsync();
        _stop.Dispose();
    }

    // The first that fails ends them all.
    private async Task EndAsync()
    {
        var running = All.Select(worker => worker.RunAsync(_stop.Token)).ToList();
        await await Task.WhenAny(running);
        await Task.WhenAll(running);
    }
}

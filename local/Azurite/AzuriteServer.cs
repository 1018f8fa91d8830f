using System.Diagnostics;

namespace Azurite;

/// <summary>A running Azurite: the emulator of Blob, Queue and Table Storage. It ends with the process that started it, however that ends.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1); // node needs 2 to 10 s on a busy machine
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15); // it writes its data out first
    private const int StartAttempts = 3; // a port that was free a moment ago may be taken by now

    private readonly AzuriteProcess _process;

    private AzuriteServer(AzuriteProcess process, AzuriteEndpoints endpoints)
    {
        _process = process;
        Endpoints = endpoints;
    }

    /// <summary>Where it serves.</summary>
    public AzuriteEndpoints Endpoints { get; }

    /// <inheritdoc cref="AzuriteEndpoints.ConnectionString"/>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>The operating system's number for it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Ends when the process does, for whatever reason.</summary>
    public Task Ended => _process.Ended;

    /// <summary>Starts one for a test: on free ports, with its data in memory.</summary>
    public static async Task<AzuriteServer> StartInMemoryAsync(CancellationToken cancellationToken)
    {
        await AzuritePackage.InstallAsync(Console.WriteLine, cancellationToken);
        return await StartAsync(AzuriteEndpoints.Free(), ["--inMemoryPersistence"], markFile: null, _ => { }, cancellationToken);
    }

    /// <summary>Starts one with its data in <paramref name="folder"/>, on the usual ports if they are free and else on others.</summary>
    /// <param name="say">Told what takes time: the installation, the wait for the last one, the start.</param>
    /// <param name="wasKilled">Called before the start when the last one did not end properly: the end of its data may be lacking in parts.</param>
    /// <exception cref="InvalidOperationException">It does not start; the message says why.</exception>
    public static async Task<AzuriteServer> StartAsync(string folder, Action<string> say, Action wasKilled, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await AzuritePackage.InstallAsync(say, cancellationToken);
        var lastRun = new AzuriteRun(folder);
        await lastRun.WaitForEndAsync(say, cancellationToken);
        if (lastRun.WasKilled)
        {
            wasKilled();
        }

        return await StartAsync(
            AzuriteEndpoints.DefaultOrFree(),
            ["--location", folder],
            lastRun.MarkFile,
            ports => say($"Starting Azurite on ports {ports.BlobPort}, {ports.QueuePort} and {ports.TablePort}, data in {folder}"),
            cancellationToken);
    }

    /// <summary>Stops it, after it has written its data out.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync(StopTimeout);
        _process.Dispose();
    }

    private static async Task<AzuriteServer> StartAsync(
        AzuriteEndpoints endpoints, string[] persistence, string? markFile, Action<AzuriteEndpoints> starting, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            starting(endpoints);
            var process = AzuriteProcess.Start(endpoints, persistence, markFile);
            try
            {
                await WaitUntilListeningAsync(process, endpoints, cancellationToken);
                return new AzuriteServer(process, endpoints);
            }
            catch (Exception exception)
            {
                await process.StopAsync(StopTimeout);
                process.Dispose();
                if (exception is not InvalidOperationException || attempt == StartAttempts)
                {
                    throw;
                }
            }

            endpoints = AzuriteEndpoints.Free();
        }
    }

    private static async Task WaitUntilListeningAsync(AzuriteProcess process, AzuriteEndpoints endpoints, CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        while (!await endpoints.AreListeningAsync(cancellationToken))
        {
            if (process.Ended.IsCompleted)
            {
                throw new InvalidOperationException($"Azurite ended while it started: {process.LastError}");
            }

            if (started.Elapsed > StartTimeout)
            {
                throw new InvalidOperationException($"Azurite did not listen on {endpoints} within {StartTimeout}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}

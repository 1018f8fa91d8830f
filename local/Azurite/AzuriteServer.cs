using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Azurite;

/// <summary>A running Azurite: the emulator of Blob, Queue and Table Storage.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1); // node needs 2 to 10 s on a busy machine
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15); // it writes its data out first
    private const int StartAttempts = 3; // a port that was free a moment ago may be taken by now

    private readonly Process _process;
    private readonly string? _processIdFile;

    private AzuriteServer(Process process, AzuriteEndpoints endpoints, string? processIdFile)
    {
        _process = process;
        Endpoints = endpoints;
        _processIdFile = processIdFile;
    }

    /// <summary>Where it serves.</summary>
    public AzuriteEndpoints Endpoints { get; }

    /// <inheritdoc cref="AzuriteEndpoints.ConnectionString"/>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>Starts one for a test: on free ports, with its data in memory, ending with this process at the latest.</summary>
    public static async Task<AzuriteServer> StartInMemoryAsync(CancellationToken cancellationToken)
    {
        await AzuritePackage.InstallAsync(Console.WriteLine, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(AzuriteEndpoints.Free(), ["--inMemoryPersistence"], diesWithParent: true, processIdFile: null, cancellationToken);
            }
            catch (InvalidOperationException) when (attempt < StartAttempts)
            {
            }
        }
    }

    /// <summary>
    /// Makes sure that one serves at <paramref name="endpoints"/>, with its data in <paramref name="folder"/>. One that this method started earlier,
    /// for an app that was killed since, is adopted; null when somebody else's already listens there, which is then left alone.
    /// </summary>
    /// <param name="say">Told what takes time: the installation, the start.</param>
    public static async Task<AzuriteServer?> EnsureAsync(
        AzuriteEndpoints endpoints, string folder, Action<string> say, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var processIdFile = Path.Combine(folder, "azurite.pid");
        if (await endpoints.AreListeningAsync(cancellationToken))
        {
            return Adopt(endpoints, processIdFile);
        }

        await AzuritePackage.InstallAsync(say, cancellationToken);
        say($"Starting Azurite on ports {endpoints.BlobPort}, {endpoints.QueuePort} and {endpoints.TablePort}, data in {folder}");
        return await StartAsync(endpoints, ["--location", folder], diesWithParent: false, processIdFile, cancellationToken);
    }

    /// <summary>Stops it, after it has written its data out.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            RequestStop(_process);
            using var timeout = new CancellationTokenSource(StopTimeout);
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        finally
        {
            _process.Dispose();
            if (_processIdFile is not null)
            {
                File.Delete(_processIdFile);
            }
        }
    }

    private static AzuriteServer? Adopt(AzuriteEndpoints endpoints, string processIdFile)
    {
        if (!File.Exists(processIdFile) || !int.TryParse(File.ReadAllText(processIdFile), CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        try
        {
            var process = Process.GetProcessById(id);
            return process.ProcessName.Contains("node", StringComparison.OrdinalIgnoreCase) ? new AzuriteServer(process, endpoints, processIdFile) : null;
        }
        catch (ArgumentException) // no such process: the file is a leftover, and somebody else listens
        {
            return null;
        }
    }

    private static async Task<AzuriteServer> StartAsync(
        AzuriteEndpoints endpoints, string[] persistence, bool diesWithParent, string? processIdFile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo
        {
            FileName = "node",
            WorkingDirectory = AzuritePackage.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true, // its own pipes: inherited ones would stay open after an app that was killed, and whoever reads them would wait
            RedirectStandardError = true,
            Environment = { ["AZURITE_DIES_WITH_PARENT"] = diesWithParent ? "1" : "0" },
        };
        string[] arguments =
        [
            "run.js", "--silent", "--disableTelemetry", "--skipApiVersionCheck", .. persistence,
            "--blobPort", Text(endpoints.BlobPort), "--queuePort", Text(endpoints.QueuePort), "--tablePort", Text(endpoints.TablePort),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start. Node.js is needed for Azurite.");
        process.BeginOutputReadLine(); // nobody listens, but a full pipe would stop it
        process.BeginErrorReadLine();
        if (processIdFile is not null)
        {
            await File.WriteAllTextAsync(processIdFile, Text(process.Id), cancellationToken);
        }

        var server = new AzuriteServer(process, endpoints, processIdFile);
        try
        {
            await server.WaitUntilListeningAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task WaitUntilListeningAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        while (!await Endpoints.AreListeningAsync(cancellationToken))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"Azurite ended with exit code {_process.ExitCode} while it started on {Endpoints}.");
            }

            if (started.Elapsed > StartTimeout)
            {
                throw new InvalidOperationException($"Azurite did not listen on {Endpoints} within {StartTimeout}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private static void RequestStop(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true); // Windows has no signal to ask with
        }
        else
        {
            _ = Kill(process.Id, SigTerm);
        }
    }

    private const int SigTerm = 15;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

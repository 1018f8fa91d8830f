using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.EventHubs.Tests.Support;

/// <summary>The emulator as a program of its own, to be killed.</summary>
internal sealed partial class EmulatorProcess : IAsyncDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    internal int Port { get; }

    internal int Id => _process.Id;

    internal string ConnectionString =>
        $"Endpoint=sb://localhost:{Port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    /// <summary>Starts it and waits until it listens.</summary>
    internal static async Task<EmulatorProcess> StartAsync(string dataFolder, int port = 0)
    {
        var process = Start("--data", dataFolder, "--port", port.ToString(CultureInfo.InvariantCulture), "--config", ConfigFile);
        using var limit = new CancellationTokenSource(Clients.Limit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? await process.StandardError.ReadToEndAsync(limit.Token);
        var address = Address().Match(line);
        Assert.True(address.Success, line);
        return new EmulatorProcess(process, int.Parse(address.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Runs it to its end: for what is no start.</summary>
    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(Clients.Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The configuration that the container takes, too.</summary>
    internal static string ConfigFile => Path.Combine(AppContext.BaseDirectory, "eventhubs.json");

    /// <summary>Nothing of it runs on: no handler, no flush.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    internal async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Clients.Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        return Process.Start(new ProcessStartInfo(host, [typeof(EventHubsEmulator).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!; // null only when a shell reuses a process
    }

    [GeneratedRegex(@"^Event hubs at sb://localhost:(\d+) ")]
    private static partial Regex Address();
}

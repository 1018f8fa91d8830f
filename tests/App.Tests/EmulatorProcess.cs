using System.Net;
using System.Net.Sockets;

namespace App.Tests;

/// <summary>The Event Hubs emulator in a process of its own, which can be killed without the host.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("emulator-").FullName;
    private readonly int _port = FreePort.Find();
    private CommandRun? _run;

    public string ConnectionString =>
        $"Endpoint=sb://localhost:{_port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    /// <summary>Starts it, again if it ran before, and waits until it listens.</summary>
    public async Task StartAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        _run = CommandRun.StartDotnet(
            [Repository.Output("local/EventHubs", "Local.EventHubs.dll"), "--port", $"{_port}", "--data", _folder,
                "--config", Path.Combine(Repository.Root, "infra/local/eventhubs.json")],
            []);
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (!await IsListeningAsync(timeout.Token))
        {
            Assert.False(_run.HasExited, $"The emulator ended while it started:\n{_run.Output}");
            await Task.Delay(20, timeout.Token);
        }
    }

    public Task KillAsync() => _run!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azurite;
using Local.EventHubs;
using Local.Host.EventHubs;
using Local.Host.Settings;

namespace Local.Host;

/// <summary>What this host starts because the settings ask for it: Azurite for storage, and the Event Hubs emulator.</summary>
/// <remarks>An emulator whose port the settings name is somebody else's, and used as it is.</remarks>
internal sealed partial class Emulators : IAsyncDisposable
{
    private AzuriteServer? _storage;
    private EventHubsEmulator? _stream;

    private Emulators(AppSettings settings) => Settings = settings;

    /// <summary>With the connection strings of what was started.</summary>
    public AppSettings Settings { get; private set; }

    /// <summary>Ends when storage does.</summary>
    public Task StorageEnded => _storage?.Ended ?? Task.Delay(Timeout.Infinite);

    /// <exception cref="StartFailure">One does not start.</exception>
    public static async Task<Emulators> StartAsync(
        AppSettings settings, DataFolder data, string hubsFile, Action<string> say, CancellationToken cancellationToken)
    {
        var emulators = new Emulators(settings);
        try
        {
            await emulators.StartAsync(data, hubsFile, say, cancellationToken);
            return emulators;
        }
        catch (Exception exception)
        {
            await emulators.DisposeAsync();
            throw exception is InvalidOperationException ? new StartFailure(exception.Message) : exception;
        }
    }

    /// <summary>Whether nobody listens on a port of this machine.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
        }

        if (_storage is not null)
        {
            await _storage.DisposeAsync();
        }
    }

    private async Task StartAsync(DataFolder data, string hubsFile, Action<string> say, CancellationToken cancellationToken)
    {
        var storage = Settings.Values.Where(setting => DevelopmentStorage().IsMatch(setting.Value)).Select(setting => setting.Key).ToList();
        if (storage.Count != 0)
        {
            _storage = await AzuriteServer.StartAsync(data.Azurite, say, () => ReadAgain(data, say), cancellationToken);
            Settings = Settings.With(storage.Select(name => KeyValuePair.Create(name, _storage.ConnectionString)));
        }

        var streams = Settings.Values.Where(setting => IsOurStream(setting.Value)).ToList();
        if (streams.Count != 0)
        {
            _stream = await StartStreamAsync(new EmulatorOptions(data.EventHubs, EmulatorConfig.Read(hubsFile)), cancellationToken);
            say($"Serving event hubs on port {_stream.Port}, data in {data.EventHubs}");
            Settings = Settings.With(streams.Select(setting =>
                KeyValuePair.Create(setting.Key, LocalEndpoint().Replace(setting.Value, $"Endpoint=sb://localhost:{_stream.Port}"))));
        }
    }

    private static async Task<EventHubsEmulator> StartStreamAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await EventHubsEmulator.StartAsync(options, cancellationToken);
        }
        catch (InvalidOperationException) when (!IsFree(options.Port)) // somebody else's, who may have come just now
        {
            return await EventHubsEmulator.StartAsync(options with { Port = 0 }, cancellationToken);
        }
    }

    // Storage writes tables and blobs at different moments, so one that was killed lacks events that were done; the stream's log has them.
    private static void ReadAgain(DataFolder data, Action<string> say)
    {
        say("Azurite was killed when it last ran, so what it kept may lack the end: the event streams are read again from their beginning.");
        Checkpoints.SetBack(data.Checkpoints);
    }

    private static bool IsOurStream(string value) =>
        value.Contains("UseDevelopmentEmulator=true", StringComparison.OrdinalIgnoreCase) && LocalEndpoint().IsMatch(value);

    [GeneratedRegex(@"^\s*UseDevelopmentStorage\s*=\s*true\s*;?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DevelopmentStorage();

    // No port: the emulator's usual one, whoever listens there.
    [GeneratedRegex(@"(?<=^|;)\s*Endpoint\s*=\s*sb://(localhost|127\.0\.0\.1)/?\s*(?=;|$)", RegexOptions.IgnoreCase)]
    private static partial Regex LocalEndpoint();
}

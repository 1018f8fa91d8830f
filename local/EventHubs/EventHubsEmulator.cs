using System.Net.Sockets;
using Local.EventHubs.Amqp;
using Local.EventHubs.Log;

namespace Local.EventHubs;

/// <summary>A running emulator of Azure Event Hubs: AMQP on 127.0.0.1 over a durable log, for the official clients.</summary>
/// <remarks>
/// An acknowledged event survives the end of this process, however it comes. A power cut may cost the last half minute: the system's cache is not
/// flushed to the disk for each send, and never by this.
/// </remarks>
public sealed class EventHubsEmulator : IAsyncDisposable
{
    private const string LockFileName = "emulator.lock";

    // Some files to look at; a segment that is late by this much is no harm.
    private static readonly TimeSpan ExpiryInterval = TimeSpan.FromMinutes(1);

    private readonly FileStream _ownership;
    private readonly List<EventHubLog> _hubs;
    private readonly AmqpServer _server;
    private readonly ITimer _expiry;

    private EventHubsEmulator(FileStream ownership, List<EventHubLog> hubs, AmqpServer server, TimeProvider time)
    {
        _ownership = ownership;
        _hubs = hubs;
        _server = server;
        _expiry = time.CreateTimer(_ => Expire(), null, TimeSpan.Zero, ExpiryInterval);
    }

    /// <summary>On 127.0.0.1.</summary>
    public int Port => _server.Port;

    /// <summary>For the official clients; the key is the same for everyone, and not looked at.</summary>
    public string ConnectionString =>
        $"Endpoint=sb://localhost:{Port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    /// <summary>Opens the log, and listens.</summary>
    /// <exception cref="InvalidOperationException">The configuration breaks a rule; the data folder is in use by another process, cannot be written
    /// or holds something damaged; or the port is in use. The message is one line that says which.</exception>
    public static Task<EventHubsEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        options.Config.Check();
        return Task.Run(() => Start(options), cancellationToken); // checking the log of a large hub takes a second
    }

    /// <summary>Closes links and connections, and lets go of the port and of the folder; takes 5 seconds at most.</summary>
    public async ValueTask DisposeAsync()
    {
        await _expiry.DisposeAsync();
        await _server.CloseAsync();
        _hubs.ForEach(hub => hub.Dispose());
        await _ownership.DisposeAsync();
    }

    private static EventHubsEmulator Start(EmulatorOptions options)
    {
        FileStream? ownership = null;
        List<EventHubLog> hubs = [];
        try
        {
            ownership = Own(options.DataFolder);
            hubs.AddRange(options.Config.Hubs.Select(hub => EventHubLog.Open(hub, options)));
            var server = new AmqpServer(options.Port, new LinkRouter(hubs, options.Time));
            return new EventHubsEmulator(ownership, hubs, server, options.Time);
        }
        catch (Exception failure)
        {
            hubs.ForEach(hub => hub.Dispose());
            ownership?.Dispose();
            if (Explain(failure, options) is { } mistake)
            {
                throw new InvalidOperationException(mistake, failure);
            }

            throw;
        }
    }

    /// <summary>The operating system holds the lock for the open file and drops it when the process ends, however it ends.</summary>
    private static FileStream Own(string folder)
    {
        Directory.CreateDirectory(folder);
        return new FileStream(Path.Combine(folder, LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private static string? Explain(Exception failure, EmulatorOptions options) => failure switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => $"Port {options.Port} is in use by another process.",
        SocketException => $"Port {options.Port} cannot be listened on: {failure.Message}",
        FormatException => $"The event hubs' log is damaged or of another kind: {failure.Message}",
        IOException or UnauthorizedAccessException => $"The data folder {options.DataFolder} cannot be used: {failure.Message}",
        _ => null,
    };

    private void Expire()
    {
        foreach (var partition in _hubs.SelectMany(hub => hub.Partitions))
        {
            try
            {
                partition.Expire();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The segment stays for now; the next time may succeed, and until then there is only more to read.
            }
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Sasl;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>AMQP 1.0 on loopback: takes connections, and ends them.</summary>
internal sealed class AmqpServer
{
    private const uint MaxFrameBytes = 64 << 10; // what clients offer
    private const uint IdleTimeoutMilliseconds = 240_000; // the service's
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2); // for a client to answer; one that stands still never does
    private static readonly AmqpVersion Version = new(1, 0, 0);

    private readonly ConcurrentDictionary<AmqpConnection, bool> _connections = [];
    private readonly AmqpSettings _settings;
    private readonly LoopbackListener _sockets;
    private readonly AmqpTransportListener _transports;

    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    internal AmqpServer(int port, IRuntimeProvider links)
    {
        var sasl = new SaslTransportProvider { Versions = { Version } };
        sasl.AddHandler(new SaslAnonymousHandler("MSSBCBS")); // what clients of the service ask for: their claims come later, at $cbs
        sasl.AddHandler(new SaslAnonymousHandler());
        _settings = new AmqpSettings { RuntimeProvider = links, TransportProviders = { sasl, new AmqpTransportProvider { Versions = { Version } } } };
        _sockets = new LoopbackListener(port);
        _transports = new AmqpTransportListener([_sockets], _settings);
        _transports.Open();
        _transports.Listen((listener, accepted) => _ = OpenAsync(accepted.Transport, (ProtocolHeader)accepted.UserToken));
    }

    internal int Port => _sockets.Port;

    /// <summary>Takes no more connections, and closes those there are; within twice the time-out, whatever clients do.</summary>
    internal async Task CloseAsync()
    {
        _transports.Close();
        await Task.WhenAll(_connections.Keys.Select(CloseAsync));
    }

    private async Task OpenAsync(TransportBase transport, ProtocolHeader header)
    {
        var settings = new AmqpConnectionSettings { ContainerId = "emulator", MaxFrameSize = MaxFrameBytes, IdleTimeOut = IdleTimeoutMilliseconds };
        var connection = _settings.RuntimeProvider.CreateConnection(transport, header, isInitiator: false, _settings, settings);
        _connections[connection] = true;
        connection.SafeAddClosed((_, _) => _connections.TryRemove(connection, out var _));
        try
        {
            await connection.OpenAsync(AmqpConstants.DefaultTimeout);
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            connection.SafeClose(failure); // the client hears of it, if it is still there
        }
    }

    private static async Task CloseAsync(AmqpConnection connection)
    {
        try
        {
            await Task.Run(() => connection.CloseAsync(CloseTimeout)).WaitAsync(2 * CloseTimeout); // the library blocks while a link is at work
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
        }
        finally
        {
            connection.Abort();
        }
    }

    private static bool IsConnectionFailure(Exception failure) =>
        failure is AmqpException or IOException or OperationCanceledException or TimeoutException or InvalidOperationException;
}

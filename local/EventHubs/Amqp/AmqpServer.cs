using System.Collections.Concurrent;
using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Sasl;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>AMQP 1.0 on loopback: takes connections, and gives each link to what it is attached to.</summary>
internal sealed class AmqpServer : IRuntimeProvider
{
    private const uint MaxFrameBytes = 64 << 10; // what clients offer
    private const uint IdleTimeoutMilliseconds = 240_000; // the service's
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2); // for clients to answer; one that stands still never does

    private static readonly AmqpVersion Version = new(1, 0, 0);
    private static readonly AmqpSymbol IdempotentPublishing = "com.microsoft:idempotent-producer";

    private readonly Dictionary<string, EventHubLog> _hubs;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(string Hub, string Group, string Partition), PartitionReceivers> _receivers = new();
    private readonly ConcurrentDictionary<AmqpConnection, bool> _connections = new();
    private readonly RequestNode _claims = new(_ => new AmqpMap()); // any token will do: who reaches this port is on this machine
    private readonly RequestNode _management;
    private readonly LoopbackListener _sockets;
    private readonly AmqpTransportListener _transports;

    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    internal AmqpServer(int port, IEnumerable<EventHubLog> hubs, TimeProvider time)
    {
        _hubs = hubs.ToDictionary(hub => hub.Config.Name, StringComparer.OrdinalIgnoreCase);
        _time = time;
        _management = new RequestNode(new Management(Find).Answer);
        _sockets = new LoopbackListener(port);
        _transports = new AmqpTransportListener([_sockets], Settings());
        _transports.Open();
        _transports.Listen((_, accepted) => Open(accepted));
    }

    internal int Port => _sockets.Port;

    /// <summary>Takes no more connections, and closes those there are; within twice the time-out, whatever clients do.</summary>
    internal async Task CloseAsync()
    {
        _transports.Close();
        await Task.WhenAll(_connections.Keys.Select(CloseAsync));
    }

    AmqpConnection IConnectionFactory.CreateConnection(
        TransportBase transport, ProtocolHeader protocolHeader, bool isInitiator, AmqpSettings amqpSettings, AmqpConnectionSettings connectionSettings) =>
        new(transport, protocolHeader, isInitiator, amqpSettings, connectionSettings);

    AmqpSession ISessionFactory.CreateSession(AmqpConnection connection, AmqpSessionSettings settings) => new(connection, settings, this);

    AmqpLink ILinkFactory.CreateLink(AmqpSession session, AmqpLinkSettings settings)
    {
        if (!settings.IsReceiver())
        {
            return new SendingAmqpLink(session, settings);
        }

        settings.MaxMessageSize = Publisher.MaxMessageBytes;
        return new ReceivingAmqpLink(session, settings);
    }

    /// <summary>Refuses the link by what it throws.</summary>
    IAsyncResult ILinkFactory.BeginOpenLink(AmqpLink link, TimeSpan timeout, AsyncCallback callback, object state)
    {
        var address = $"{(link.IsReceiver ? ((Target)link.Settings.Target).Address : ((Source)link.Settings.Source).Address)}";
        switch (address.TrimStart('/'))
        {
            case "$cbs": _claims.Attach(link); break;
            case "$management": _management.Attach(link); break;
            default: Attach(link, EntityAddress.Parse(address)); break;
        }

        return TaskToAsyncResult.Begin(Task.CompletedTask, callback, state);
    }

    void ILinkFactory.EndOpenLink(IAsyncResult result) => TaskToAsyncResult.End(result);

    private void Attach(AmqpLink link, EntityAddress address)
    {
        var hub = Find(address.Hub);
        var partition = address.PartitionId is { } id ? hub.Partition(id) ?? throw AmqpErrors.NoPartition(address.Hub, id) : null;
        switch (link, address.ConsumerGroup, partition)
        {
            case (ReceivingAmqpLink, null, _) when link.Settings.DesiredCapabilities?.Contains(IdempotentPublishing) == true:
                throw AmqpErrors.NotImplemented("Idempotent publishing is not emulated.");
            case (ReceivingAmqpLink publishing, null, _):
                _ = new Publisher(publishing, hub, partition);
                break;
            case (SendingAmqpLink, { } group, not null) when !hub.Config.HasGroup(group):
                throw AmqpErrors.NotFound($"{address.Hub}/ConsumerGroups/{group}");
            case (SendingAmqpLink receiving, { } group, not null):
                Receive(receiving, hub.Config.Name, group, partition);
                break;
            default:
                throw AmqpErrors.Argument($"'{address}' takes no link of this direction.");
        }
    }

    private void Receive(SendingAmqpLink link, string hub, string group, PartitionLog partition)
    {
        var start = StartPosition.Of((Source)link.Settings.Source, partition);
        var receiver = new Receiver(link, partition, _time);
        _receivers.GetOrAdd((hub, group.ToUpperInvariant(), partition.PartitionId), _ => new PartitionReceivers()).Admit(receiver);
        receiver.Start(start);
    }

    private EventHubLog Find(string hub) => _hubs.TryGetValue(hub, out var found) ? found : throw AmqpErrors.NotFound(hub);

    private AmqpSettings Settings()
    {
        var sasl = new SaslTransportProvider();
        sasl.Versions.Add(Version);
        sasl.AddHandler(new SaslAnonymousHandler("MSSBCBS")); // what clients of the service ask for: the claims come later, at $cbs
        sasl.AddHandler(new SaslAnonymousHandler());
        var amqp = new AmqpTransportProvider();
        amqp.Versions.Add(Version);
        return new AmqpSettings { RuntimeProvider = this, TransportProviders = { sasl, amqp } };
    }

    private void Open(TransportAsyncCallbackArgs accepted)
    {
        var settings = new AmqpConnectionSettings { ContainerId = "emulator", MaxFrameSize = MaxFrameBytes, IdleTimeOut = IdleTimeoutMilliseconds };
        var connection = new AmqpConnection(accepted.Transport, (ProtocolHeader)accepted.UserToken, false, Settings(), settings);
        _connections[connection] = true;
        connection.SafeAddClosed((_, _) => _connections.TryRemove(connection, out var _));
        _ = OpenAsync(connection);
    }

    private static async Task OpenAsync(AmqpConnection connection)
    {
        try
        {
            await connection.OpenAsync(AmqpConstants.DefaultTimeout);
        }
        catch (Exception failure) when (failure is AmqpException or IOException or OperationCanceledException or TimeoutException)
        {
            connection.SafeClose(failure); // the client hears of it, if it is still there
        }
    }

    private static async Task CloseAsync(AmqpConnection connection)
    {
        try
        {
            await connection.CloseAsync(CloseTimeout).WaitAsync(2 * CloseTimeout);
        }
        catch (Exception failure) when (failure is AmqpException or IOException or OperationCanceledException or TimeoutException or InvalidOperationException)
        {
        }
        finally
        {
            connection.Abort();
        }
    }
}

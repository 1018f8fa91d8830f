using System.Collections.Concurrent;
using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>Gives each link to what its address names, or refuses it.</summary>
internal sealed class LinkRouter : IRuntimeProvider
{
    private static readonly AmqpSymbol IdempotentPublishing = "com.microsoft:idempotent-producer";

    private readonly Dictionary<string, EventHubLog> _hubs;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(string Hub, string Group, string Partition), PartitionReceivers> _receivers = [];
    private readonly RequestNode _claims = new(_ => []); // any token will do: who reaches this port is on this machine
    private readonly RequestNode _management;

    internal LinkRouter(IEnumerable<EventHubLog> hubs, TimeProvider time)
    {
        _hubs = hubs.ToDictionary(hub => hub.Config.Name, StringComparer.OrdinalIgnoreCase);
        _time = time;
        _management = new RequestNode(new Management(Find).Answer);
    }

    public AmqpConnection CreateConnection(
        TransportBase transport, ProtocolHeader protocolHeader, bool isInitiator, AmqpSettings amqpSettings, AmqpConnectionSettings settings) =>
        new(transport, protocolHeader, isInitiator, amqpSettings, settings);

    public AmqpSession CreateSession(AmqpConnection connection, AmqpSessionSettings settings) => new(connection, settings, this);

    public AmqpLink CreateLink(AmqpSession session, AmqpLinkSettings settings)
    {
        if (!settings.IsReceiver())
        {
            return new SendingAmqpLink(session, settings);
        }

        settings.MaxMessageSize = Publisher.MaxMessageBytes;
        return new ReceivingAmqpLink(session, settings);
    }

    /// <summary>Refuses the link by what it throws.</summary>
    public IAsyncResult BeginOpenLink(AmqpLink link, TimeSpan timeout, AsyncCallback callback, object state)
    {
        var address = $"{(link.IsReceiver ? ((Target)link.Settings.Target).Address : ((Source)link.Settings.Source).Address)}".TrimStart('/');
        switch (address)
        {
            case "$cbs": _claims.Attach(link); break;
            case "$management": _management.Attach(link); break;
            default: Attach(link, address); break;
        }

        return TaskToAsyncResult.Begin(Task.CompletedTask, callback, state);
    }

    public void EndOpenLink(IAsyncResult result) => TaskToAsyncResult.End(result);

    private void Attach(AmqpLink link, string address)
    {
        var entity = EntityAddress.Parse(address);
        var hub = Find(entity.Hub);
        var partition = entity.PartitionId is { } id ? hub.Partition(id) ?? throw AmqpErrors.NoPartition(entity.Hub, id) : null;
        switch (link, entity.ConsumerGroup, partition)
        {
            case (ReceivingAmqpLink, null, _) when link.Settings.DesiredCapabilities?.Contains(IdempotentPublishing) == true:
                throw AmqpErrors.NotImplemented("Idempotent publishing is not emulated.");
            case (ReceivingAmqpLink publishing, null, _):
                _ = new Publisher(publishing, hub, partition);
                break;
            case (SendingAmqpLink, { } group, not null) when !hub.Config.HasGroup(group):
                throw AmqpErrors.NotFound($"{entity.Hub}/ConsumerGroups/{group}");
            case (SendingAmqpLink receiving, { } group, not null):
                Receive(receiving, hub.Config.Name, group, partition);
                break;
            default:
                throw AmqpErrors.Argument($"'{address}' is no address to {(link.IsReceiver ? "publish" : "receive")} at.");
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
}

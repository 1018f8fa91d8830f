using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>A client's link to publish by: each message is a send, acknowledged once the log has it.</summary>
internal sealed class Publisher
{
    /// <summary>Of one send, everything in it counted: the service's cap in its Standard tier. The library closes a link that brings more.</summary>
    internal const ulong MaxMessageBytes = 1 << 20;

    private readonly ReceivingAmqpLink _link;
    private readonly EventHubLog _hub;
    private readonly PartitionLog? _partition;

    /// <param name="partition">Null to route each send by its key, or in turn.</param>
    internal Publisher(ReceivingAmqpLink link, EventHubLog hub, PartitionLog? partition)
    {
        _link = link;
        _hub = hub;
        _partition = partition;
        link.RegisterMessageListener(Publish);
    }

    private void Publish(AmqpMessage message)
    {
        using (message)
        {
            _link.DisposeMessage(message, Store(message), settled: true, batchable: false);
        }
    }

    private Outcome Store(AmqpMessage message)
    {
        var batch = message.MessageFormat == AmqpConstants.AmqpBatchedMessageFormat ? Batch(message) : Single(message);
        if (batch.Count == 0)
        {
            return AmqpConstants.AcceptedOutcome;
        }

        var partition = _partition ?? _hub.Route(batch.PartitionKey);
        try
        {
            partition.Append(batch);
            return AmqpConstants.AcceptedOutcome;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A condition that clients do not retry: the sender is to learn at once that the disk is full.
            var refusal = AmqpErrors.LimitExceeded($"Partition {partition.PartitionId} of '{_hub.Config.Name}' cannot be written: {failure.Message}");
            return new Rejected { Error = refusal.Error };
        }
    }

    private static BatchWriter Single(AmqpMessage message)
    {
        var batch = new BatchWriter(KeyOf(message));
        EventEncoding.Add(batch, ((BufferListStream)message.ToStream()).ReadBytes(int.MaxValue));
        return batch;
    }

    /// <summary>Each data section of the envelope is one event, a message of its own.</summary>
    private static BatchWriter Batch(AmqpMessage envelope)
    {
        var batch = new BatchWriter(KeyOf(envelope));
        foreach (var data in envelope.DataBody ?? [])
        {
            EventEncoding.Add(batch, (ArraySegment<byte>)data.Value);
        }

        return batch;
    }

    private static string? KeyOf(AmqpMessage message) =>
        message.MessageAnnotations.Map.TryGetValue(EventEncoding.PartitionKey, out string key) ? key : null;
}

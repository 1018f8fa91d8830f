#nullable disable // as in the official assembly
using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs.Producer;

/// <summary>Events that fit into one send together. An event is copied when it is added; changing it later changes nothing.</summary>
public sealed class EventDataBatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly BatchWriter _events;
    private bool _isDisposed;

    internal EventDataBatch(CreateBatchOptions options)
    {
        PartitionId = options.PartitionId;
        PartitionKey = options.PartitionKey;
        MaximumSizeInBytes = options.MaximumSizeInBytes ?? MessageLimits.MaximumSizeInBytes;
        _events = new BatchWriter(options.PartitionKey);
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _events.Count;
            }
        }
    }

    public long SizeInBytes
    {
        get
        {
            lock (_gate)
            {
                return _events.SizeInBytes;
            }
        }
    }

    public long MaximumSizeInBytes { get; }

    internal string PartitionId { get; }

    internal string PartitionKey { get; }

    /// <summary>False when the event does not fit; if the batch is empty then, the event can never be sent.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property has a type that an event cannot carry.</exception>
    public bool TryAdd(EventData eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _events.TryAdd(eventData, MaximumSizeInBytes);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _events.Clear();
        }
    }

    /// <summary>Stores the events; none is a no-op. The batch keeps them.</summary>
    internal void AppendTo(EventHubLog log)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_events.Count > 0)
            {
                log.Route(PartitionId, PartitionKey).Append(_events);
            }
        }
    }
}

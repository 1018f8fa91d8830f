#nullable disable // as in the official assembly
using Azure.Core;
using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs.Producer;

/// <summary>Sends events to the hub of a connection string with <c>UseDevelopmentEmulator=true</c>: a log in a local folder. Thread-safe.</summary>
/// <remarks>When a send completes, its events survive a kill of this process, not a power cut. They stand together in one partition, all or none.
/// </remarks>
public class EventHubProducerClient : IAsyncDisposable
{
    private readonly EmulatorAddress _address;
    private EventHubLog _log;

    /// <exception cref="NotSupportedException">The connection string is not one of the local emulator.</exception>
    public EventHubProducerClient(string connectionString)
        : this(connectionString, eventHubName: null, clientOptions: null)
    {
    }

    public EventHubProducerClient(string connectionString, EventHubProducerClientOptions clientOptions)
        : this(connectionString, eventHubName: null, clientOptions)
    {
    }

    public EventHubProducerClient(string connectionString, string eventHubName)
        : this(connectionString, eventHubName, clientOptions: null)
    {
    }

    public EventHubProducerClient(string connectionString, string eventHubName, EventHubProducerClientOptions clientOptions)
    {
        _address = EmulatorAddress.Of(connectionString, eventHubName);
        Identifier = string.IsNullOrEmpty(clientOptions?.Identifier) ? Guid.NewGuid().ToString() : clientOptions.Identifier;
    }

    /// <exception cref="NotSupportedException">Always: an identity means Azure.</exception>
    public EventHubProducerClient(
        string fullyQualifiedNamespace,
        string eventHubName,
        TokenCredential credential,
        EventHubProducerClientOptions clientOptions = null) =>
        throw EmulatorAddress.NoAzure();

    protected EventHubProducerClient()
    {
    }

    public string FullyQualifiedNamespace => _address?.FullyQualifiedNamespace;

    public string EventHubName => _address?.EventHubName;

    public string Identifier { get; }

    public bool IsClosed { get; protected set; }

    public virtual ValueTask<EventDataBatch> CreateBatchAsync(CancellationToken cancellationToken = default) =>
        CreateBatchAsync(options: null, cancellationToken);

    /// <exception cref="InvalidOperationException">Both a partition and a key are named.</exception>
    public virtual ValueTask<EventDataBatch> CreateBatchAsync(CreateBatchOptions options, CancellationToken cancellationToken = default) =>
        new(Completed(
            () =>
            {
                options ??= new CreateBatchOptions();
                MessageLimits.Check(options);
                return new EventDataBatch(options);
            },
            cancellationToken));

    public virtual Task SendAsync(IEnumerable<EventData> eventBatch, CancellationToken cancellationToken = default) =>
        SendAsync(eventBatch, options: null, cancellationToken);

    /// <summary>Sends the events as one batch; none is a no-op.</summary>
    /// <exception cref="EventHubsException">
    /// They do not fit into one batch (<see cref="EventHubsException.FailureReason.MessageSizeExceeded"/>): none was sent.
    /// </exception>
    /// <exception cref="InvalidOperationException">Both a partition and a key are named.</exception>
    public virtual Task SendAsync(IEnumerable<EventData> eventBatch, SendEventOptions options, CancellationToken cancellationToken = default) =>
        Completed(
            () =>
            {
                ArgumentNullException.ThrowIfNull(eventBatch);
                options ??= new SendEventOptions();
                MessageLimits.Check(options);
                Send(eventBatch, options);
                return true;
            },
            cancellationToken);

    public virtual Task SendAsync(EventDataBatch eventBatch, CancellationToken cancellationToken = default) =>
        Completed(
            () =>
            {
                ArgumentNullException.ThrowIfNull(eventBatch);
                eventBatch.AppendTo(Log());
                return true;
            },
            cancellationToken);

    public virtual Task<string[]> GetPartitionIdsAsync(CancellationToken cancellationToken = default) =>
        Completed(() => PartitionIds(Log()), cancellationToken);

    public virtual Task<EventHubProperties> GetEventHubPropertiesAsync(CancellationToken cancellationToken = default) =>
        Completed(
            () => new EventHubProperties(Log().EventHubName, Log().CreatedOn, PartitionIds(Log()), isGeoReplicationEnabled: false),
            cancellationToken);

    public virtual Task<PartitionProperties> GetPartitionPropertiesAsync(string partitionId, CancellationToken cancellationToken = default) =>
        Completed(
            () =>
            {
                ArgumentException.ThrowIfNullOrEmpty(partitionId);
                return Log().Partition(partitionId).Describe(EventHubName);
            },
            cancellationToken);

    /// <summary>Closes this client; the log stays open for the others of the process.</summary>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        IsClosed = true;
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private static string[] PartitionIds(EventHubLog log) => [.. log.Partitions.Select(partition => partition.PartitionId)];

    private void Send(IEnumerable<EventData> events, SendEventOptions options)
    {
        var batch = new BatchWriter(options.PartitionKey);
        foreach (var eventData in events)
        {
            if (!batch.TryAdd(eventData, MessageLimits.MaximumSizeInBytes))
            {
                throw new EventHubsException(
                    isTransient: false,
                    EventHubName,
                    $"The events exceed {MessageLimits.MaximumSizeInBytes} bytes, the limit of a send; {batch.Count} took {batch.SizeInBytes}.",
                    EventHubsException.FailureReason.MessageSizeExceeded);
            }
        }

        if (batch.Count > 0)
        {
            Log().Route(options.PartitionId, options.PartitionKey).Append(batch);
        }
    }

    private EventHubLog Log() => _log ??= EventHubLog.Open(_address, EventHubLogOptions.FromEnvironment());

    /// <summary>The log is a local file, so an operation is complete when its method returns; what it throws still arrives with the task.</summary>
    private Task<T> Completed<T>(Func<T> operation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            ThrowIfClosed();
            return Task.FromResult(operation());
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    private void ThrowIfClosed()
    {
        if (IsClosed)
        {
            throw new EventHubsException(isTransient: false, EventHubName, "The producer was closed.", EventHubsException.FailureReason.ClientClosed);
        }
    }
}

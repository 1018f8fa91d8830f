using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Primitives;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.EventHubs;

/// <summary>Feeds a function from one partition: one batch at a time, in order, with a checkpoint behind it.</summary>
/// <remarks>
/// As in the Functions host, the checkpoint moves on when the function <em>failed</em> for good: to a function that throws without retries left,
/// the batch is lost. It does not move when the host stopped before the function was done.
/// </remarks>
internal sealed partial class PartitionPump(
    Function function,
    string partitionId,
    string partitionContext,
    EventHubConsumerClient client,
    Checkpoints checkpoints,
    EventHubOptions options,
    BatchInvoker invoker,
    ILogger logger)
{
    private static readonly TimeSpan ReceiveTime = TimeSpan.FromSeconds(3); // how late an emulator that was restarted is noticed

    private readonly bool _isBatched = string.Equals(function.Text("cardinality"), "Many", StringComparison.OrdinalIgnoreCase);
    private long? _done; // null before the first event when there is no checkpoint
    private int _batchesSinceCheckpoint;

    /// <summary>Opens the partition from a position on.</summary>
    public required Func<EventPosition, PartitionReceiver> Connect { get; init; }

    /// <summary>Reads until the host stops, and ends with the batch that runs then.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        _done = checkpoints.Read(partitionId);
        while (true)
        {
            try
            {
                await CheckAgainstLogAsync(stopping);
                await ReadAsync(stopping);
            }
            catch (Exception exception) when (EventHubTrigger.IsAway(exception))
            {
                LogAway(function.Name, partitionId, exception.Message);
            }

            await Task.Delay(EventHubTrigger.RetryDelay, stopping);
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        var position = _done switch
        {
            null => options.InitialPosition,
            Checkpoints.Beginning => EventPosition.Earliest,
            { } done => EventPosition.FromSequenceNumber(done, isInclusive: false),
        };
        await using var receiver = Connect(position);
        while (true)
        {
            var events = await ReceiveAsync(receiver, stopping);
            foreach (var batch in _isBatched ? [events] : events.Select(single => (IReadOnlyList<EventData>)[single]))
            {
                stopping.ThrowIfCancellationRequested();
                await ProcessAsync(batch);
            }
        }
    }

    /// <summary>Waits for events; fewer than the minimum only when the longest wait is over.</summary>
    private async Task<IReadOnlyList<EventData>> ReceiveAsync(PartitionReceiver receiver, CancellationToken stopping)
    {
        var events = new List<EventData>();
        while (events.Count == 0)
        {
            events.AddRange(await receiver.ReceiveBatchAsync(options.MaxEventBatchSize, ReceiveTime, stopping));
        }

        var first = TimeProvider.System.GetTimestamp();
        while (_isBatched
            && events.Count < options.MinEventBatchSize
            && options.MaxWaitTime - TimeProvider.System.GetElapsedTime(first) is var left && left > TimeSpan.Zero)
        {
            events.AddRange(await receiver.ReceiveBatchAsync(options.MaxEventBatchSize - events.Count, left, stopping));
        }

        return events;
    }

    private async Task ProcessAsync(IReadOnlyList<EventData> batch)
    {
        var last = batch[^1].SequenceNumber;
        var input = _isBatched ? EventBatch.Many(function, batch, partitionContext) : EventBatch.One(function, batch[0], partitionContext);
        var outcome = await invoker.InvokeAsync(function, input);
        if (outcome == InvocationOutcome.Cancelled && !invoker.ChecksCancelledPoint)
        {
            return; // the host stops, and the batch is to come again
        }

        if (outcome == InvocationOutcome.Failed)
        {
            LogLost(function.Name, batch.Count, partitionId, batch[0].SequenceNumber);
        }

        _done = last;
        if (++_batchesSinceCheckpoint >= options.BatchCheckpointFrequency)
        {
            _batchesSinceCheckpoint = 0;
            Checkpoint(last);
        }
    }

    private void Checkpoint(long last)
    {
        try
        {
            checkpoints.Write(partitionId, last);
        }
        catch (IOException exception)
        {
            LogNotCheckpointed(function.Name, partitionId, exception.Message); // the next checkpoint includes this one
        }
    }

    // A checkpoint that outlived its log would hide all new events.
    private async Task CheckAgainstLogAsync(CancellationToken stopping)
    {
        var partition = await client.GetPartitionPropertiesAsync(partitionId, stopping);
        if (_done > partition.LastEnqueuedSequenceNumber)
        {
            LogForeignCheckpoint(function.Name, partitionId, _done.Value, partition.LastEnqueuedSequenceNumber);
            _done = Checkpoints.Beginning;
            Checkpoint(Checkpoints.Beginning);
        }
    }

    [LoggerMessage(
        LogLevel.Error, "{Function} has no retries left: {Count} events of partition {Partition} from sequence number {First} on are lost to it.")]
    private partial void LogLost(string function, int count, string partition, long first);

    [LoggerMessage(LogLevel.Warning, "{Function}: no checkpoint of partition {Partition} was written: {Reason}")]
    private partial void LogNotCheckpointed(string function, string partition, string reason);

    [LoggerMessage(LogLevel.Warning, "{Function}: partition {Partition} does not answer: {Reason}")]
    private partial void LogAway(string function, string partition, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "{Function}: the checkpoint of partition {Partition} is {Checkpoint}, beyond its last event {Last}: it is another log, read from its start.")]
    private partial void LogForeignCheckpoint(string function, string partition, long checkpoint, long last);
}

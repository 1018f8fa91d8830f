using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Embedded;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>Feeds a function from one partition: one batch at a time, in order, with a checkpoint behind it.</summary>
/// <remarks>
/// As in the Functions host, the checkpoint moves on when the function <em>failed</em> for good: to a function that throws without retries left,
/// the batch is lost. It does not move when the host stopped before the function was done.
/// </remarks>
internal sealed partial class PartitionPump(
    EmbeddedFunction function,
    PartitionLog log,
    EventHubPartition partition,
    bool isBatched,
    EventHubOptions options,
    CheckpointStore checkpoints,
    RetryingInvoker invoker,
    TimeProvider time,
    ILogger<PartitionPump> logger)
{
    private static readonly TimeSpan StorageRetryDelay = TimeSpan.FromSeconds(1); // on top of the storage client's own retries

    private readonly string _partitionContext = partition.ToJson();
    private int _batchesSinceCheckpoint;

    public async Task RunAsync(Shutdown shutdown)
    {
        try
        {
            var position = await StartAsync(shutdown.Stopping);
            while (true)
            {
                var events = await ReadAsync(position, shutdown.Stopping);
                foreach (var batch in isBatched ? [events] : events.Select(single => (IReadOnlyList<EventData>)[single]))
                {
                    shutdown.Stopping.ThrowIfCancellationRequested();
                    if (!await ProcessAsync(batch, shutdown))
                    {
                        return;
                    }
                }

                position = events[^1].SequenceNumber + 1;
            }
        }
        catch (OperationCanceledException) when (shutdown.Stopping.IsCancellationRequested)
        {
            // Stopped between batches.
        }
    }

    /// <summary>Waits for events; fewer than the minimum only when the longest wait is over.</summary>
    private async Task<IReadOnlyList<EventData>> ReadAsync(long position, CancellationToken stopping)
    {
        var first = await log.ReadAsync(position, options.MaxEventBatchSize, stopping);
        if (!isBatched || first.Count >= options.MinEventBatchSize)
        {
            return first;
        }

        var events = first.ToList();
        using var timer = new CancellationTokenSource(options.MaxWaitTime, time);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            while (events.Count < options.MinEventBatchSize)
            {
                events.AddRange(await log.ReadAsync(events[^1].SequenceNumber + 1, options.MaxEventBatchSize - events.Count, waiting.Token));
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // A partial batch, then.
        }

        return events;
    }

    /// <summary>Runs the function; false when the host stops and the batch is to come again.</summary>
    private async Task<bool> ProcessAsync(IReadOnlyList<EventData> batch, Shutdown shutdown)
    {
        TriggerInput input = isBatched ? new EventBatchInput(batch, _partitionContext) : new EventInput(batch[0], _partitionContext);
        switch (await invoker.InvokeAsync(function, input))
        {
            case InvocationOutcome.Cancelled:
                return false;
            case InvocationOutcome.Failed:
                LogLost(function.Name, batch.Count, partition.PartitionId, batch[0].SequenceNumber);
                break;
            default:
                break;
        }

        if (++_batchesSinceCheckpoint >= options.BatchCheckpointFrequency)
        {
            _batchesSinceCheckpoint = 0;
            await CheckpointAsync(batch[^1], shutdown.Abort);
        }

        return true;
    }

    private async Task CheckpointAsync(EventData last, CancellationToken cancellationToken)
    {
        try
        {
            await checkpoints.WriteAsync(partition.PartitionId, last, cancellationToken);
        }
        catch (Exception exception) when (StorageFailure.Is(exception, cancellationToken))
        {
            LogNotCheckpointed(exception, function.Name, partition.PartitionId); // the next checkpoint includes this one
        }
    }

    private async Task<long> StartAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var done = await checkpoints.ReadAsync(partition.PartitionId, stopping);
                if (done > log.LastSequenceNumber)
                {
                    LogForeignCheckpoint(function.Name, partition.PartitionId, done.Value, log.LastSequenceNumber);
                    done = null;
                }

                return done + 1 ?? await InitialPositionAsync(stopping);
            }
            catch (Exception exception) when (StorageFailure.Is(exception, stopping))
            {
                LogStorageAway(exception, function.Name, partition.PartitionId);
            }

            await Task.Delay(StorageRetryDelay, time, stopping);
        }
    }

    private async Task<long> InitialPositionAsync(CancellationToken stopping)
    {
        var end = log.LastSequenceNumber + 1;
        var position = options.InitialOffset == InitialOffsetType.FromEnd ? end : 0;
        while (options.InitialOffset == InitialOffsetType.FromEnqueuedTime && position < end)
        {
            var events = await log.ReadAsync(position, options.MaxEventBatchSize, stopping);
            if (events.FirstOrDefault(candidate => candidate.EnqueuedTime >= options.InitialEnqueuedTime) is { } found)
            {
                return found.SequenceNumber;
            }

            position = events[^1].SequenceNumber + 1;
        }

        return position;
    }

    [LoggerMessage(
        LogLevel.Error, "{Function} has no retries left: {Count} events of partition {Partition} from sequence number {First} on are lost to it.")]
    private partial void LogLost(string function, int count, string partition, long first);

    [LoggerMessage(LogLevel.Warning, "{Function}: no checkpoint of partition {Partition} was written.")]
    private partial void LogNotCheckpointed(Exception exception, string function, string partition);

    [LoggerMessage(LogLevel.Warning, "{Function}: the checkpoint of partition {Partition} cannot be read.")]
    private partial void LogStorageAway(Exception exception, string function, string partition);

    [LoggerMessage(
        LogLevel.Warning,
        "{Function}: the checkpoint of partition {Partition} is {Checkpoint}, beyond its last event {Last}: it belongs to an earlier hub.")]
    private partial void LogForeignCheckpoint(string function, string partition, long checkpoint, long last);
}

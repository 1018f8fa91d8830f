using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsWorker.Tests.EventHubs;

public sealed record PartitionSource(
    string FullyQualifiedNamespace, string EventHubName, string ConsumerGroup, string PartitionId, bool IsCheckpointingAfterInvocation);

/// <summary>What a batch looked like.</summary>
public sealed record SeenBatch(IReadOnlyList<string> Bodies, PartitionSource Source, int? RetryCount, int? MaxRetryCount);

/// <summary>What the metadata of a batch looked like.</summary>
public sealed record SeenMetadata(
    long[] SequenceNumbers, string[] Offsets, string[] Keys, DateTime[] EnqueuedTimes, IReadOnlyDictionary<string, object?> Raw, long[] OfEvents);

public sealed record Visit(string Page, int Seconds);

/// <summary>Takes batches, without retries.</summary>
public sealed class Batches(Recorder recorder)
{
    [Function("Batches")]
    public async Task Run(
        [EventHubTrigger("%Hub%", ConsumerGroup = "%Group%", Connection = "Stream")] EventData[] events,
        PartitionSource partitionContext,
        CancellationToken cancellationToken)
    {
        recorder.Add(new SeenBatch([.. events.Select(single => single.EventBody.ToString())], partitionContext, null, null));
        await recorder.Behaviour(cancellationToken);
    }
}

/// <summary>Takes batches, and tries again twice.</summary>
public sealed class RetriedBatches(Recorder recorder)
{
    [Function("Retried")]
    [FixedDelayRetry(2, "00:00:00.010")]
    public async Task Run(
        [EventHubTrigger("%Hub%", Connection = "Stream")] string[] bodies, FunctionContext context, PartitionSource partitionContext)
    {
        recorder.Add(new SeenBatch(bodies, partitionContext, context.RetryContext.RetryCount, context.RetryContext.MaxRetryCount));
        await recorder.Behaviour(context.CancellationToken);
    }
}

/// <summary>Takes batches, and never gives up.</summary>
public sealed class TirelessBatches(Recorder recorder)
{
    [Function("Tireless")]
    [ExponentialBackoffRetry(-1, "00:00:00.010", "00:00:00.020")]
    public async Task Run(
        [EventHubTrigger("%Hub%", Connection = "Stream")] string[] bodies, FunctionContext context, PartitionSource partitionContext)
    {
        recorder.Add(new SeenBatch(bodies, partitionContext, context.RetryContext.RetryCount, context.RetryContext.MaxRetryCount));
        await recorder.Behaviour(context.CancellationToken);
    }
}

/// <summary>Looks at the metadata.</summary>
public sealed class Metadata(Recorder recorder)
{
    [Function("Metadata")]
    public void Run(
        [EventHubTrigger("%Hub%", Connection = "Stream")] EventData[] events,
        long[] sequenceNumberArray,
        string[] offsetArray,
        string[] partitionKeyArray,
        DateTime[] enqueuedTimeUtcArray,
        FunctionContext context) =>
        recorder.Add(new SeenMetadata(
            sequenceNumberArray,
            offsetArray,
            partitionKeyArray,
            enqueuedTimeUtcArray,
            context.BindingContext.BindingData,
            [.. events.Select(single => single.SequenceNumber)]));
}

/// <summary>Takes one event at a time, with its metadata.</summary>
public sealed class Singles(Recorder recorder)
{
    [Function("Singles")]
    public void Run([EventHubTrigger("%Hub%", Connection = "Stream", IsBatched = false)] Visit visit, long sequenceNumber, string partitionKey) =>
        recorder.Add((visit, sequenceNumber, partitionKey));
}

/// <summary>Says batched but takes a single event.</summary>
public sealed class ScalarBatch
{
    [Function("Scalar")]
    public void Run([EventHubTrigger("hub", Connection = "Stream")] EventData onlyOne)
    {
    }
}

using Analytics.Azure;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Messaging.EventHubs;

namespace Analytics.App;

/// <summary>Which partition a batch came from: the trigger's metadata named <c>partitionContext</c>, the only place that tells.</summary>
public sealed record StreamPartition(string EventHubName, string PartitionId)
{
    /// <summary>The shard that this partition is.</summary>
    public Shard ToShard() => new(EventHubName.ToLowerInvariant(), PartitionId);

    /// <summary>Reads a batch's messages into their events.</summary>
    public static IEnumerable<StreamItem> Read(IEnumerable<EventData> events) =>
        events.SelectMany(data => new StreamMessage(data.SequenceNumber, data.EnqueuedTime, data.EventBody.ToMemory(), IsGzip(data)).Read());

    private static bool IsGzip(EventData data) =>
        data.Properties.TryGetValue(EventStream.ContentEncoding, out var encoding) && encoding is EventStream.Gzip;
}

using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Messaging.EventHubs;

namespace Analytics.App;

/// <summary>Which partition a batch came from: the trigger's metadata named <c>partitionContext</c>, the only place that tells.</summary>
public sealed record StreamPartition(string EventHubName, string PartitionId)
{
    /// <summary>The shard that this partition is.</summary>
    public Shard ToShard() => new(EventHubName.ToLowerInvariant(), PartitionId);

    /// <summary>Reads a batch's messages into their events, one after another, so that not all texts are unfolded at once.</summary>
    /// <param name="heads">Receives each event that was read, without its text, for the ledger.</param>
    public static IEnumerable<StreamItem> Read(IEnumerable<EventData> events, ICollection<StreamItem> heads)
    {
        foreach (var data in events)
        {
            foreach (var item in new StreamMessage(data.SequenceNumber, data.EnqueuedTime, data.EventBody.ToMemory()).Read())
            {
                heads.Add(item with { Archived = item.Archived with { Body = default } });
                yield return item;
            }
        }
    }
}

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
            var body = data.EventBody.ToMemory();
            foreach (var item in new StreamMessage(data.SequenceNumber, data.EnqueuedTime, body, IsGzip(body.Span)).Read())
            {
                heads.Add(item with { Archived = item.Archived with { Body = default } });
                yield return item;
            }
        }
    }

    // The first two bytes tell (RFC 1952, 2.3.1), since no JSON begins with them. The property that names the encoding arrives as text or as bytes,
    // depending on the protocol by which the message was sent.
    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, ..];
}

using Analytics.Ledger;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Analytics.Azure;

/// <summary>The event hub that all events pass through.</summary>
/// <remarks>
/// The client does not look at its token while it opens a connection, which may take eight seconds a try; here a caller's token always ends the
/// waiting. A send that nobody waits for any more may still succeed.
/// </remarks>
public sealed class EventStream(EventHubProducerClient hub, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The hub's name.</summary>
    public const string Hub = "events";

    /// <summary>Application property that names the compression of a body; the value for gzip is <see cref="Gzip"/>.</summary>
    public const string ContentEncoding = "content-encoding";

    /// <summary>The value of <see cref="ContentEncoding"/> for gzip.</summary>
    public const string Gzip = "gzip";

    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(10); // spares the stream messages without events; as old may good news be

    private long _storedAt; // a timestamp of the time provider; 0 before anything was stored

    /// <summary>Puts packs on the stream; when it returns, all of them are stored. When it throws, some may be.</summary>
    /// <exception cref="EventHubsException">The hub did not take a pack; sending the same events again is safe where they carry event
    /// ids.</exception>
    public async Task SendAsync(IReadOnlyList<EventPack> packs, CancellationToken cancellationToken)
    {
        await Task.WhenAll(packs.GroupBy(pack => pack.PartitionKey, StringComparer.Ordinal).Select(SendSameKeyAsync));

        async Task SendSameKeyAsync(IGrouping<string, EventPack> sameKey)
        {
            foreach (var pack in sameKey) // one after another, to keep the order of a session
            {
                await SendAsync(ToEventData(pack), new SendEventOptions { PartitionKey = pack.PartitionKey }, cancellationToken);
            }
        }
    }

    /// <summary>The shards that the stream has today.</summary>
    public async Task<IReadOnlyList<Shard>> GetShardsAsync(CancellationToken cancellationToken)
    {
        var partitions = await hub.GetPartitionIdsAsync(cancellationToken).WaitAsync(cancellationToken);
        return Array.ConvertAll(partitions, partition => new Shard(Hub, partition));
    }

    /// <summary>The messages that a shard holds.</summary>
    public async Task<StreamExtent> GetExtentAsync(Shard shard, CancellationToken cancellationToken)
    {
        var partition = await hub.GetPartitionPropertiesAsync(shard.Partition, cancellationToken).WaitAsync(cancellationToken);
        return partition.IsEmpty
            ? StreamExtent.Empty
            : new StreamExtent(partition.BeginningSequenceNumber, partition.LastEnqueuedSequenceNumber, partition.LastEnqueuedTime);
    }

    /// <summary>
    /// Returns when the stream takes messages: something was stored within the last ten seconds, or a message without events is now. A stream that
    /// can only be read, as one whose disk is full, fails here.
    /// </summary>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var storedAt = Volatile.Read(ref _storedAt);
        if (storedAt == 0 || time.GetElapsedTime(storedAt) >= ProbeInterval)
        {
            await SendAsync(new EventData(EventPack.Empty.ToArray()), new SendEventOptions(), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task SendAsync(EventData data, SendEventOptions options, CancellationToken cancellationToken)
    {
        await hub.SendAsync([data], options, cancellationToken).WaitAsync(cancellationToken);
        Volatile.Write(ref _storedAt, time.GetTimestamp());
    }

    private static EventData ToEventData(EventPack pack)
    {
        var data = new EventData(pack.Body) { ContentType = "application/json" };
        if (pack.IsGzip)
        {
            data.Properties[ContentEncoding] = Gzip;
        }

        return data;
    }
}

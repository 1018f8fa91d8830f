using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Analytics.Azure;

/// <summary>The event hub that all events pass through.</summary>
public sealed class EventStream(EventHubProducerClient hub) : IAsyncDisposable
{
    /// <summary>The hub's name.</summary>
    public const string Hub = "events";

    /// <summary>Application property that names the compression of a body; the value for gzip is <see cref="Gzip"/>.</summary>
    public const string ContentEncoding = "content-encoding";

    /// <summary>The value of <see cref="ContentEncoding"/> for gzip.</summary>
    public const string Gzip = "gzip";

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
                var options = new SendEventOptions { PartitionKey = pack.PartitionKey };
                await hub.SendAsync([ToEventData(pack)], options, cancellationToken);
            }
        }
    }

    /// <summary>The shards that the stream has today.</summary>
    public async Task<IReadOnlyList<Shard>> GetShardsAsync(CancellationToken cancellationToken)
    {
        var partitions = await hub.GetPartitionIdsAsync(cancellationToken);
        return Array.ConvertAll(partitions, partition => new Shard(Hub, partition));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hub.DisposeAsync();

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

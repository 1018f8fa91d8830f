using System.Text.Json;
using Analytics.Azure;
using Analytics.Rollups;
using Analytics.Streaming;

namespace Analytics.App;

/// <summary>The messages that a trigger delivers at once, all of one partition and in its order.</summary>
/// <remarks>
/// Bound as bodies beside arrays of metadata, and not as whole messages (<c>EventData</c>): host and worker take 0.7 of a core's time for it
/// (bench/README.md).
/// </remarks>
public sealed class StreamBatch
{
    private readonly IEnumerable<StreamMessage> _messages;
    private readonly List<StreamItem> _heads = [];

    private StreamBatch(Shard shard, IEnumerable<StreamMessage> messages)
    {
        Shard = shard;
        _messages = messages;
    }

    /// <summary>Where the messages come from.</summary>
    public Shard Shard { get; }

    /// <summary>The events that <see cref="Read"/> has taken out so far, without their texts, for the ledger.</summary>
    public IReadOnlyCollection<StreamItem> Heads => _heads;

    /// <summary>What a trigger delivers, with its metadata under the trigger's own names.</summary>
    /// <param name="enqueuedTimeUtcArray">UTC, whatever their kind says.</param>
    /// <exception cref="ArgumentException">The arrays are not equally long, so that numbers would fall to other messages.</exception>
    public static StreamBatch Of(
        StreamPartition partition, byte[][] events, long[] sequenceNumberArray, DateTime[] enqueuedTimeUtcArray,
        Dictionary<string, JsonElement>[] propertiesArray)
    {
        if (sequenceNumberArray.Length != events.Length || enqueuedTimeUtcArray.Length != events.Length || propertiesArray.Length != events.Length)
        {
            throw new ArgumentException(
                $"{events.Length} messages came with {sequenceNumberArray.Length} sequence numbers, {enqueuedTimeUtcArray.Length} enqueued times and "
                + $"{propertiesArray.Length} sets of properties.");
        }

        return new(partition.ToShard(), events.Select((body, i) => new StreamMessage(
            sequenceNumberArray[i], DateTime.SpecifyKind(enqueuedTimeUtcArray[i], DateTimeKind.Utc), body, EncodingOf(propertiesArray[i]))));
    }

    /// <summary>Reads the messages into their events, one after another, so that not all texts are unfolded at once. To be read once.</summary>
    public IEnumerable<StreamItem> Read()
    {
        foreach (var item in _messages.SelectMany(message => message.Read()))
        {
            _heads.Add(item with { Archived = item.Archived with { Body = default } });
            yield return item;
        }
    }

    private static string? EncodingOf(Dictionary<string, JsonElement> properties) =>
        properties.TryGetValue(EventStream.ContentEncoding, out var encoding) && encoding.ValueKind == JsonValueKind.String
            ? encoding.GetString()
            : null;
}

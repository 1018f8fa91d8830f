using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>
/// Several events of one partition key in one body for the stream: a JSON array of their texts, byte for byte, compressed with gzip when that pays.
/// </summary>
/// <remarks>
/// Event Hubs admits 1,000 EventData per second and throughput unit and bills each as one ingress event up to 64 KB, however many events are inside:
/// packing is the largest lever on its cost. (https://learn.microsoft.com/azure/event-hubs/event-hubs-faq)
/// </remarks>
/// <param name="PartitionKey">See <see cref="Streaming.PartitionKey"/>.</param>
/// <param name="Count">How many events are inside.</param>
/// <param name="Body">What goes on the stream.</param>
/// <param name="IsGzip">Whether <paramref name="Body"/> is compressed.</param>
public sealed record EventPack(string PartitionKey, int Count, ReadOnlyMemory<byte> Body, bool IsGzip)
{
    /// <summary>Uncompressed size at which a pack is closed, in bytes: about 64 KB after gzip at the 3.7 to 1 that event texts reach.</summary>
    public const int MaxUncompressedBytes = 240 * 1024;

    /// <summary>
    /// The most that a pack off the stream may unfold to, in bytes: 16 times the 1 MiB of a publication. A larger one is a bomb and is rejected
    /// whole.
    /// </summary>
    public const int MaxUnpackedBytes = 16 * 1024 * 1024;

    /// <summary>
    /// The most events in a pack off the stream. The shortest that can be valid takes 93 bytes, so what fits within <see cref="MaxUnpackedBytes"/> is
    /// fewer;
    /// a pack of more holds millions of items such as <c>{}</c>, whose rejections alone would fill the memory, and is rejected whole.
    /// </summary>
    public const int MaxEvents = 200_000;

    /// <summary>A pack without events: what is sent to see whether the stream takes messages. No consumer makes anything of it.</summary>
    public static ReadOnlySpan<byte> Empty => "[]"u8;

    private const int MinBytesToCompress = 1024; // below, gzip's header and its CPU time gain nothing

    /// <summary>Packs events in the order given, per partition key.</summary>
    /// <param name="events">Each event's partition key and text.</param>
    public static IReadOnlyList<EventPack> Pack(IEnumerable<(string PartitionKey, ReadOnlyMemory<byte> Text)> events)
    {
        var packs = new List<EventPack>();
        foreach (var sameKey in events.GroupBy(item => item.PartitionKey, item => item.Text, StringComparer.Ordinal))
        {
            var texts = new List<ReadOnlyMemory<byte>>();
            var bytes = 0;
            foreach (var text in sameKey)
            {
                if (texts.Count > 0 && bytes + text.Length > MaxUncompressedBytes)
                {
                    packs.Add(Close(sameKey.Key, texts));
                    texts.Clear();
                    bytes = 0;
                }

                texts.Add(text);
                bytes += text.Length;
            }

            packs.Add(Close(sameKey.Key, texts));
        }

        return packs;
    }

    /// <summary>Takes a body off the stream apart into its events' texts; false when the body as a whole is unreadable.</summary>
    public static bool TryUnpack(
        ReadOnlyMemory<byte> body, bool isGzip, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? texts, out Rejection rejection)
    {
        texts = null;
        if (isGzip && !GzipBody.TryDecompress(body, MaxUnpackedBytes, out body, out rejection))
        {
            return false;
        }

        var isSplit = EventBody.TrySplit(body, MaxEvents, out var items, out rejection);
        texts = isSplit ? items : null;
        return isSplit;
    }

    private static EventPack Close(string partitionKey, List<ReadOnlyMemory<byte>> texts)
    {
        var array = texts is [var only] ? only : Join(texts);
        if (array.Length < MinBytesToCompress)
        {
            return new EventPack(partitionKey, texts.Count, array, IsGzip: false);
        }

        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(array.Span);
        }

        return new EventPack(partitionKey, texts.Count, compressed.GetBuffer().AsMemory(0, (int)compressed.Length), IsGzip: true);
    }

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> texts)
    {
        var array = new byte[texts.Sum(text => text.Length + 1) + 1]; // a bracket or comma before each, a bracket at the end
        var position = 0;
        foreach (var text in texts)
        {
            array[position] = position == 0 ? (byte)'[' : (byte)',';
            text.Span.CopyTo(array.AsSpan(++position));
            position += text.Length;
        }

        array[position] = (byte)']';
        return array;
    }
}

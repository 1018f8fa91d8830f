using System.Collections.Concurrent;
using Analytics.Archive;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Analytics.Azure;

/// <summary>
/// The archive in Blob Storage: containers <c>raw</c> with every event byte for byte, and <c>rejected</c> with what could not be read.
/// </summary>
/// <remarks>
/// A segment is named by what it holds, so writing a batch again writes the same blobs with the same content. Batches that were cut differently the
/// second time leave segments that overlap; reading drops what was read before. A hub must not be created anew under its old name while its archive
/// is in use: its sequence numbers would begin again and its segments take the names of old ones.
/// </remarks>
public sealed class SegmentStore(BlobServiceClient blobs)
{
    /// <summary>The container of readable events, by the hour in which they happened.</summary>
    public const string RawContainer = "raw";

    /// <summary>The container of rejected ones, by the hour in which they arrived.</summary>
    public const string RejectedContainer = "rejected";

    // A batch of backfilled events may hold a hundred thousand hours, a blob each; one after another they would take longer than a function may run.
    private const int ParallelRequests = 32;

    /// <summary>Bytes of a batch that are unfolded at once: a batch of a thousand full messages, 240 MiB, would fill a small host.</summary>
    private const int MaxPortionBytes = 32 * 1024 * 1024;

    private const int BytesPerItem = 256; // what an item takes beside its text

    private readonly BlobContainerClient _raw = blobs.GetBlobContainerClient(RawContainer);
    private readonly BlobContainerClient _rejected = blobs.GetBlobContainerClient(RejectedContainer);

    /// <summary>Creates the containers where nothing else did, as in local runs.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        await _raw.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _rejected.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Asks the service for a sign of life.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) => _raw.GetPropertiesAsync(cancellationToken: cancellationToken);

    /// <summary>Stores a batch; when it returns, every item of it is in a blob.</summary>
    /// <param name="items">Items in the order of the shard, all of a message at once.</param>
    public async Task WriteAsync(Shard shard, IEnumerable<StreamItem> items, CancellationToken cancellationToken)
    {
        foreach (var portion in Portions(items.Where(item => !item.IsEmpty)))
        {
            await Parallel.ForEachAsync(
                portion.GroupBy(item => (item.IsRejected, Hour: HourOf(item))),
                new ParallelOptions { MaxDegreeOfParallelism = ParallelRequests, CancellationToken = cancellationToken },
                async (segment, token) =>
                {
                    if (segment.Key.IsRejected)
                    {
                        await WriteRejectedAsync(shard, segment.Key.Hour, [.. segment.Select(item => (item.Archived, item.Rejection))], token);
                    }
                    else
                    {
                        await WriteRawAsync(shard, segment.Key.Hour, segment.Select(item => item.Archived), token);
                    }
                });
        }
    }

    /// <summary>The shards that have raw segments in archive hours From ≤ t ≤ To, those of hubs that are gone included.</summary>
    public async Task<IReadOnlyCollection<Shard>> ListShardsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var shards = new ConcurrentDictionary<Shard, bool>();
        await Parallel.ForEachAsync(
            UtcHour.Through(from, to),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelRequests, CancellationToken = cancellationToken },
            async (hour, token) =>
            {
                var prefix = SegmentName.HourPrefix(hour);
                var folders = new GetBlobsByHierarchyOptions { Delimiter = "/", Prefix = prefix };
                await foreach (var folder in _raw.GetBlobsByHierarchyAsync(folders, token))
                {
                    shards.TryAdd(Shard.Parse(folder.Prefix[prefix.Length..].TrimEnd('/')), true);
                }
            });
        return [.. shards.Keys.OrderBy(shard => shard.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>
    /// Reads the events of one hour and shard in order, each once. The segments are held compressed, and unfolded as the events are taken.
    /// </summary>
    /// <exception cref="SegmentFormatException">A segment is damaged; thrown when the reading comes to that place.</exception>
    public async Task<IEnumerable<ArchivedEvent>> ReadAsync(DateTimeOffset hour, Shard shard, CancellationToken cancellationToken)
    {
        var segments = new List<SegmentReader>();
        await foreach (var blob in _raw.GetBlobsAsync(new GetBlobsOptions { Prefix = SegmentName.Prefix(hour, shard) }, cancellationToken))
        {
            var content = await _raw.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
            segments.Add(new SegmentReader(SegmentName.Parse(blob.Name), content.Value.Content.ToStream));
        }

        return SegmentMerge.Read(segments);
    }

    /// <summary>
    /// Parts a batch where it becomes too large, between messages: segments are named by messages, so one message must not be parted.
    /// </summary>
    private static IEnumerable<IReadOnlyList<StreamItem>> Portions(IEnumerable<StreamItem> items)
    {
        var portion = new List<StreamItem>();
        var bytes = 0L;
        foreach (var item in items)
        {
            if (bytes >= MaxPortionBytes && item.Archived.SequenceNumber != portion[^1].Archived.SequenceNumber)
            {
                yield return portion;
                portion = [];
                bytes = 0;
            }

            portion.Add(item);
            bytes += item.Archived.Body.Length + BytesPerItem;
        }

        yield return portion;
    }

    private async Task WriteRawAsync(Shard shard, DateTimeOffset hour, IEnumerable<ArchivedEvent> events, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var writer = new SegmentWriter(hour, shard, content);
        foreach (var archived in events)
        {
            writer.Append(archived);
        }

        writer.Dispose();
        content.Position = 0;
        await _raw.GetBlobClient(writer.Name.Path).UploadAsync(content, overwrite: true, cancellationToken);
    }

    private async Task WriteRejectedAsync(
        Shard shard, DateTimeOffset hour, IReadOnlyList<(ArchivedEvent Event, Rejection Rejection)> rejected, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        RejectedSegment.Write(content, rejected);
        content.Position = 0;
        var name = new SegmentName(hour, shard, rejected[0].Event.SequenceNumber, rejected[^1].Event.SequenceNumber);
        await _rejected.GetBlobClient(name.Path).UploadAsync(content, overwrite: true, cancellationToken);
    }

    private static DateTimeOffset HourOf(in StreamItem item) =>
        UtcHour.Of(item.Parsed?.TimeAt(item.Archived.EnqueuedAt) ?? item.Archived.EnqueuedAt);
}

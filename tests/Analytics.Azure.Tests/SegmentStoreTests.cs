using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Analytics.Archive;
using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure.Storage.Blobs.Models;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class SegmentStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Hour = Some.Noon.AddHours(-1);

    private readonly CustomerId _customer = Some.Customer();
    private readonly Shard _shard = Some.Shard();
    private readonly SegmentStore _segments = new(azurite.Blobs);

    [Fact]
    public async Task WriteAsync_OfEventsOfSeveralHours_ReadsBackByteForByteFromTheirHours()
    {
        string[] bodies =
        [
            Some.Json(_customer, Hour.AddMinutes(1)),
            Some.Json(_customer, Hour.AddMinutes(-1), more: ",\"unknown\": [1,  2 ]"),
            Some.Json(_customer, Hour),
        ];
        await _segments.WriteAsync(_shard, bodies.SelectMany((body, i) => Some.Message(i, body)), CancellationToken.None);

        var hour = (await _segments.ReadAsync(Hour, _shard, CancellationToken.None)).ToList();
        var before = await _segments.ReadAsync(Hour.AddHours(-1), _shard, CancellationToken.None);

        Assert.Equal([(0, bodies[0]), (2, bodies[2])], hour.Select(item => (item.SequenceNumber, Encoding.UTF8.GetString(item.Body.Span))));
        Assert.Equal([(1, bodies[1])], before.Select(item => (item.SequenceNumber, Encoding.UTF8.GetString(item.Body.Span))));
        Assert.Equal(Some.Position(2).EnqueuedAt, hour[1].EnqueuedAt);
    }

    [Fact]
    public async Task ListShardsAsync_OfHours_FindsThoseThatHaveSegmentsThere()
    {
        var (other, later) = (Some.Shard(), Some.Shard());
        var hour = new DateTimeOffset(2001, 1, 1, 5, 0, 0, TimeSpan.Zero); // no other test writes there
        await _segments.WriteAsync(_shard, [Some.Item(_customer, 1, hour)], CancellationToken.None);
        await _segments.WriteAsync(other, [Some.Item(_customer, 1, hour.AddHours(2))], CancellationToken.None);
        await _segments.WriteAsync(later, [Some.Item(_customer, 1, hour.AddHours(3))], CancellationToken.None);

        var shards = await _segments.ListShardsAsync(hour, hour.AddHours(2), CancellationToken.None);

        Assert.Equal(new[] { _shard, other }.Select(shard => shard.ToString()).Order(StringComparer.Ordinal), shards.Select(shard => shard.ToString()));
    }

    [Fact]
    public async Task WriteAsync_OfAMessageWithSeveralEvents_KeepsEachWithItsIndex()
    {
        var message = Some.Message(7, $"[{Some.Json(_customer)}, {Some.Json(_customer, session: "s2")}]");
        await _segments.WriteAsync(_shard, message, CancellationToken.None);

        var events = await _segments.ReadAsync(Hour, _shard, CancellationToken.None);

        Assert.Equal([(7, 0), (7, 1)], events.Select(item => (item.SequenceNumber, item.Index)));
    }

    [Fact]
    public async Task WriteAsync_Twice_LeavesTheSameBlobsWithTheSameBytes()
    {
        var readable = Enumerable.Range(0, 20).Select(i => Some.Item(_customer, i, Hour.AddMinutes(-7 * i)));
        List<StreamItem> items = [.. readable, .. Some.Message(20, "no event")];
        await _segments.WriteAsync(_shard, items, CancellationToken.None);
        var before = await ReadBlobsAsync();

        await _segments.WriteAsync(_shard, items, CancellationToken.None);

        Assert.Equal(before, await ReadBlobsAsync());
        Assert.Contains(before.Keys, path => path.StartsWith("rejected/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_OfABatchThatIsTooLargeForTheMemory_WritesItInPortionsBetweenMessages()
    {
        var text = Encoding.UTF8.GetBytes(new string('x', 1024 * 1024));
        var readable = Some.Item(_customer, 0, Hour);
        var items =
            from sequenceNumber in Enumerable.Range(0, 20)
            from index in Enumerable.Range(0, 4)
            select readable with { Archived = new ArchivedEvent(sequenceNumber, index, Some.Position(sequenceNumber).EnqueuedAt, text) };

        await _segments.WriteAsync(_shard, items, CancellationToken.None);

        var events = await _segments.ReadAsync(Hour, _shard, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 80).Select(i => ((long)i / 4, i % 4)), events.Select(item => (item.SequenceNumber, item.Index)));
        Assert.True((await ReadBlobsAsync()).Count > 1, "All is in one segment.");
    }

    [Fact]
    public async Task WriteAsync_OfABackfillOfManyHours_WritesEachIntoItsHour()
    {
        const int hours = 200;
        var items = Enumerable.Range(0, hours).Select(i => Some.Item(_customer, i, Hour.AddHours(-i)));

        await _segments.WriteAsync(_shard, items, CancellationToken.None);

        Assert.Equal(hours, (await ReadBlobsAsync()).Count);
        Assert.Equal(hours - 1, (await _segments.ReadAsync(Hour.AddHours(1 - hours), _shard, CancellationToken.None)).Single().SequenceNumber);
    }

    [Fact]
    public async Task ReadAsync_OfOverlappingBatches_GivesEachEventOnceInOrder()
    {
        var items = Enumerable.Range(0, 30).Select(i => Some.Item(_customer, i)).ToList();
        foreach (var portion in (Range[])[0..12, 8..20, 5..9, 0..30, 20..30])
        {
            await _segments.WriteAsync(_shard, items.Take(portion), CancellationToken.None);
        }

        var events = await _segments.ReadAsync(Hour, _shard, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 30).Select(i => (long)i), events.Select(item => item.SequenceNumber));
    }

    [Fact]
    public async Task ReadAsync_OfAnHourOfAnotherShard_IsEmpty()
    {
        await _segments.WriteAsync(_shard, [Some.Item(_customer, 1)], CancellationToken.None);

        Assert.Empty(await _segments.ReadAsync(Hour, new Shard(_shard.Hub, _shard.Partition[..^1]), CancellationToken.None));
        Assert.Empty(await _segments.ReadAsync(Hour.AddHours(1), _shard, CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_OfWhatCannotBeRead_KeepsItWithTheReasonUnderItsArrival()
    {
        byte[] body = [0xFF, 0x00, .. "\r\n{"u8];
        var items = new StreamMessage(5, Some.Position(5).EnqueuedAt, body).Read().ToList();
        await _segments.WriteAsync(_shard, [.. items, .. Some.Message(6, """{"analyticsCustomerId":"acme"}""")], CancellationToken.None);

        var blobs = await ReadBlobsAsync();

        var (path, content) = Assert.Single(blobs);
        Assert.Equal($"rejected/{new SegmentName(Some.Noon, _shard, 5, 6).Path}", path);
        using var gzip = new GZipStream(new MemoryStream(Convert.FromHexString(content)), CompressionMode.Decompress);
        var lines = new StreamReader(gzip).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(items.Count + 1, lines.Length);
        Assert.Equal(5, first.RootElement.GetProperty("sequenceNumber").GetInt64());
        Assert.Equal(items[0].Archived.Body.ToArray(), first.RootElement.GetProperty("eventBase64").GetBytesFromBase64());
        Assert.NotEqual("", first.RootElement.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task WriteAsync_OfAMessageWithoutEvents_KeepsNothingOfIt()
    {
        await _segments.WriteAsync(_shard, [.. Some.Message(5, "[]")], CancellationToken.None);
        Assert.Empty(await ReadBlobsAsync());

        await _segments.WriteAsync(_shard, [.. Some.Message(6, "[]"), Some.Item(_customer, 7)], CancellationToken.None);

        Assert.Single(await ReadBlobsAsync());
        Assert.Single(await _segments.ReadAsync(Hour, _shard, CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_OfAClockInTheFuture_FilesTheEventUnderItsArrival()
    {
        await _segments.WriteAsync(_shard, [Some.Item(_customer, 1, Some.Noon.AddYears(1))], CancellationToken.None);

        Assert.Single(await _segments.ReadAsync(Some.Noon, _shard, CancellationToken.None));
    }

    /// <summary>All blobs of the shard: path with container, and content.</summary>
    private async Task<SortedDictionary<string, string>> ReadBlobsAsync()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in (string[])[SegmentStore.RawContainer, SegmentStore.RejectedContainer])
        {
            var client = azurite.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync())
            {
                if (blob.Name.Contains(_shard.ToString(), StringComparison.Ordinal))
                {
                    BlobDownloadResult result = await client.GetBlobClient(blob.Name).DownloadContentAsync();
                    found.Add($"{container}/{blob.Name}", Convert.ToHexString(result.Content));
                }
            }
        }

        return found;
    }
}

using Analytics.Streaming;

namespace Analytics.Tests.Streaming;

public sealed class EventPackTests
{
    [Fact]
    public void Pack_OfRandomEvents_UnpacksToTheSameBytesPerKeyInOrder()
    {
        const int seed = 7;
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            var events = Enumerable.Range(0, random.Next(1, 600))
                .Select(i => ($"key-{random.Next(3)}", (ReadOnlyMemory<byte>)Some.EventJson(session: $"s{i}", more: $",\"x\":\"{new string('y', random.Next(2000))}\"")))
                .ToList();

            var packs = EventPack.Pack(events);

            foreach (var key in events.Select(item => item.Item1).Distinct())
            {
                var unpacked = packs.Where(pack => pack.PartitionKey == key).SelectMany(Unpack).Select(text => text.ToArray());
                Assert.Equal(events.Where(item => item.Item1 == key).Select(item => item.Item2.ToArray()), unpacked);
            }

            Assert.Equal(events.Count, packs.Sum(pack => pack.Count));
        }
    }

    [Fact]
    public void Pack_OfMuchText_ClosesPacksAtTheirSize()
    {
        var text = (ReadOnlyMemory<byte>)Some.EventJson(more: $",\"x\":\"{new string('y', 30_000)}\"");

        var packs = EventPack.Pack(Enumerable.Repeat(("k", text), 20));

        Assert.Equal([8, 8, 4], packs.Select(pack => pack.Count));
        Assert.All(packs, pack => Assert.True(pack.IsGzip));
    }

    [Fact]
    public void Pack_OfOneSmallEvent_IsTheEventItself()
    {
        var text = Some.EventJson();

        var pack = Assert.Single(EventPack.Pack([("k", text)]));

        Assert.False(pack.IsGzip);
        Assert.Equal(text, pack.Body.ToArray());
    }

    [Fact]
    public void TryUnpack_OfDamagedGzip_IsRejected()
    {
        Assert.False(EventPack.TryUnpack(new byte[] { 1, 2, 3 }, isGzip: true, out _, out var rejection));

        Assert.Contains("gzip", rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAnEmptyPack_IsNoEventButItsPlace()
    {
        var item = Assert.Single(new StreamMessage(5, Some.Noon, EventPack.Empty.ToArray()).Read());

        Assert.True(item.IsEmpty);
        Assert.False(item.IsRejected);
        Assert.Equal(5, item.Archived.SequenceNumber);
        Assert.Empty(StreamItem.Readable([item]));
    }

    [Fact]
    public void Read_OfAnUnreadableMessage_TellsTheEncodingThatItsSenderNamed()
    {
        var item = Assert.Single(new StreamMessage(5, Some.Noon, Some.Json("[{"), "br").Read());

        Assert.True(item.IsRejected);
        Assert.Contains("'br'", item.Rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAReadableMessage_DoesNotMindWhatItsSenderCallsItsEncoding()
    {
        var item = Assert.Single(new StreamMessage(5, Some.Noon, Some.EventJson(), "utf-8").Read());

        Assert.NotNull(item.Parsed);
    }

    [Fact]
    public void Read_OfAMessageThatCannotBeTakenApart_IsOneRejectedItemWithAllBytes()
    {
        var body = Some.Json("[{\"a\":");

        var item = Assert.Single(new StreamMessage(5, Some.Noon, body).Read());

        Assert.Null(item.Parsed);
        Assert.Equal(body, item.Archived.Body.ToArray());
        Assert.Equal(5, item.Archived.SequenceNumber);
    }

    [Fact]
    public void Read_OfAMessageWithMillionsOfItems_IsOneRejectedItemThatNamesTheLimit()
    {
        var body = Some.Json($"[{string.Join(',', Enumerable.Repeat("{}", EventPack.MaxEvents + 1))}]");

        var item = Assert.Single(new StreamMessage(5, Some.Noon, body).Read());

        Assert.Equal(body, item.Archived.Body.ToArray());
        Assert.Contains($"{EventPack.MaxEvents}", item.Rejection.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void MaxEvents_OfTheShortestValidEvents_ExceedsWhatAMessageUnfoldsTo()
    {
        var shortest = Some.Json("""{"analyticsCustomerId":"a","sessionId":"b","dateTimeUtc":"2026-11-22","url":"c","action":"d"}""");
        Assert.True(Analytics.Events.EventParser.TryParse(shortest, out _, out var rejection), rejection.ToString());

        Assert.True((shortest.Length + 1) * (long)EventPack.MaxEvents > EventPack.MaxUnpackedBytes);
    }

    [Fact]
    public void Read_OfAPack_NumbersItsEventsAndJudgesEach()
    {
        var body = Some.Json($"[{System.Text.Encoding.UTF8.GetString(Some.EventJson())},{{}}]");

        var items = new StreamMessage(5, Some.Noon, body).Read().ToList();

        Assert.Equal([0, 1], items.Select(item => item.Archived.Index));
        Assert.NotNull(items[0].Parsed);
        Assert.Null(items[1].Parsed);
        Assert.Equal("analyticsCustomerId", items[1].Rejection.Field);
    }

    [Fact]
    public void PartitionKey_OfOneSession_IsAlwaysTheSameBucket()
    {
        var keys = Enumerable.Range(0, 1000).Select(i => PartitionKey.For(Some.Customer, (ulong)(i % 10), buckets: 4)).Distinct().ToList();

        Assert.Equal(["acme/0", "acme/1", "acme/2", "acme/3"], keys.Order());
        Assert.Equal("acme", PartitionKey.For(Some.Customer, 9, buckets: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartitionKey.For(Some.Customer, 9, buckets: 0));
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Unpack(EventPack pack)
    {
        Assert.True(EventPack.TryUnpack(pack.Body, pack.IsGzip, out var texts, out _));
        return texts;
    }
}

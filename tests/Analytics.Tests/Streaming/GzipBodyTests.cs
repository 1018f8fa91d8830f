using System.IO.Compression;
using Analytics.Streaming;

namespace Analytics.Tests.Streaming;

public sealed class GzipBodyTests
{
    private const int Limit = 100_000;

    [Fact]
    public void TryDecompress_OfTextsOfAnyLength_GivesThemBack()
    {
        const int seed = 11;
        var random = new Random(seed);
        for (var length = 1; length < 20_000; length += random.Next(1, 40))
        {
            var text = Text(random, length);

            Assert.True(GzipBody.TryDecompress(Gzip(text), Limit, out var unfolded, out _), $"seed {seed}, length {length}");

            Assert.True(unfolded.Span.SequenceEqual(text), $"seed {seed}, length {length}");
        }
    }

    [Fact]
    public void TryDecompress_OfAMemberWithoutText_IsEmpty()
    {
        byte[] gzip = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.True(GzipBody.TryDecompress(gzip, Limit, out var unfolded, out _));

        Assert.True(unfolded.IsEmpty);
    }

    [Fact]
    public void TryDecompress_OfSeveralMembers_GivesTheirTextsInARow()
    {
        const int seed = 12;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var texts = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Text(random, random.Next(6_000))).ToList();

            Assert.True(GzipBody.TryDecompress(texts.SelectMany(Gzip).ToArray(), Limit, out var unfolded, out _), $"seed {seed}, round {round}");

            Assert.True(unfolded.Span.SequenceEqual(texts.SelectMany(text => text).ToArray()), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void TryDecompress_OfABodyThatBreaksOff_IsRejectedWhereverItDoes()
    {
        var random = new Random(13);
        var (first, second) = (Gzip(Text(random, 900)), Gzip(Text(random, 901)));
        byte[] gzip = [.. first, .. second];

        for (var length = 0; length < gzip.Length; length++)
        {
            var isWhole = GzipBody.TryDecompress(gzip.AsMemory(0, length), Limit, out _, out var rejection);

            Assert.True(isWhole == (length == first.Length), $"cut at {length}, the first member's length is {first.Length}");
            Assert.True(isWhole || rejection.Rule.Contains("gzip", StringComparison.Ordinal), rejection.Rule);
        }
    }

    [Fact]
    public void TryDecompress_OfADamagedByte_IsRejectedWhereverItIs()
    {
        const int headerBytes = 10; // whose time, flags and system are not checked by anybody
        var text = Text(new Random(14), 901);
        var gzip = Gzip(text);

        for (var i = headerBytes; i < gzip.Length; i++)
        {
            var damaged = gzip.ToArray();
            damaged[i] ^= 0x40;

            Assert.False(GzipBody.TryDecompress(damaged, Limit, out _, out _), $"damaged at {i}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void TryDecompress_OfBytesBehindTheLastMember_IsRejected(int bytes)
    {
        Assert.False(GzipBody.TryDecompress((byte[])[.. Gzip("{}"u8.ToArray()), .. new byte[bytes]], Limit, out _, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TryDecompress_AtTheLimit_TakesWhatFitsAndNamesTheLimitBeyond(int members)
    {
        var text = new byte[Limit];
        var half = Limit / members;
        byte[] gzip = [.. Gzip(text[..half]), .. members == 1 ? [] : Gzip(text[half..])];

        Assert.True(GzipBody.TryDecompress(gzip, Limit, out var unfolded, out _));
        Assert.Equal(Limit, unfolded.Length);
        Assert.False(GzipBody.TryDecompress(gzip, Limit - 1, out _, out var rejection));
        Assert.Equal(GzipBody.TooLong(Limit - 1), rejection);
    }

    private static byte[] Text(Random random, int length)
    {
        var text = new byte[length];
        random.NextBytes(text);
        return length % 3 == 0 ? Array.ConvertAll(text, _ => (byte)'a') : text; // compressible, or not at all
    }

    private static byte[] Gzip(byte[] text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return compressed.ToArray();
    }
}

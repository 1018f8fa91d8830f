using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Archive;

namespace Analytics.Tests.Archive;

public class SegmentReaderTests
{
    private const string Line1 = """{"sequenceNumber":1,"index":0,"enqueuedTimeUtc":"2026-11-22T10:00:00.0000000Z","event":{}}""" + "\n";

    private static readonly byte[][] NastyBodies =
    [
        [],
        "{}"u8.ToArray(),
        "null"u8.ToArray(),
        "}"u8.ToArray(),
        "\"}"u8.ToArray(),
        " {\"a\" : 1 } \t"u8.ToArray(),
        "{\r\n  \"a\": 1\r\n}"u8.ToArray(),
        "\n"u8.ToArray(),
        "\r"u8.ToArray(),
        "{\"a\":\"\\n\\\"\\\\\\u2028\"}"u8.ToArray(),
        "{\"a\":\"\u2028\u2029\u0085\"}"u8.ToArray(),
        "{\"a\":1,\"a\":2,\"\":{\"event\":{},\"eventBase64\":\"\"}}"u8.ToArray(),
        "{\"a\":\"\\\"}\\n{\\\"sequenceNumber\\\":2\"}"u8.ToArray(),
        "{\"a\":\"\\ud800\"}"u8.ToArray(),
        [.. "{\"a\":\""u8, 0xFF, 0xC0, 0x80, .. "\"}"u8],
        [.. "{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
        [0],
        [0x1F, 0x8B, 0x08],
        Nested(63),
        Nested(64),
        Nested(1_000),
        [.. "{\"a\":\""u8, .. Enumerable.Repeat((byte)'x', 1 << 20), .. "\"}"u8],
        [.. Enumerable.Repeat((byte)'\n', 1 << 20)],
        [.. "{\"a\":\""u8, .. Enumerable.Repeat((byte)'x', (64 << 10) - 106), .. "\"}"u8],
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfWhatWasWritten_GivesEveryEventByteForByte(int seed)
    {
        var random = new Random(seed);
        var events = new List<ArchivedEvent>();
        var (sequenceNumber, index) = (random.NextInt64(1L << 40), 0);
        for (var count = random.Next(1, 300); count > 0; count--)
        {
            (sequenceNumber, index) = random.Next(2) == 0 ? (sequenceNumber, index + random.Next(1, 3)) : (sequenceNumber + random.Next(1, 5), 0);
            var enqueuedAt = Some.Hour.AddTicks(random.NextInt64(TimeSpan.TicksPerDay));
            events.Add(new ArchivedEvent(sequenceNumber, index, enqueuedAt, RandomBody(random)));
        }

        var read = Some.Reader(events).Read().ToList();

        Assert.Equal(events.Select(Some.Whole), read.Select(Some.Whole));
        Assert.All(read, archived => Assert.Equal(TimeSpan.Zero, archived.EnqueuedAt.Offset));
    }

    [Fact]
    public void Read_OfNastyBodies_GivesThemByteForByteAndEveryLineIsJson()
    {
        var events = NastyBodies.Select((body, i) => Some.Event(i, 0, body)).ToList();

        var (name, content) = Some.Segment(events);

        Assert.Equal(events.Select(Some.Whole), Some.Reader(name, content).Read().Select(Some.Whole));
        var text = Some.Gunzip(content);
        Assert.True(Utf8.IsValid(text));
        var lines = Encoding.UTF8.GetString(text).Split('\n');
        Assert.Equal(events.Count + 1, lines.Length);
        Assert.All(lines[..^1], line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void Read_OfTheGoldenSegment_GivesItsEvents()
    {
        var (name, content) = Golden();

        var events = Some.Reader(name, content).Read().ToList();

        Assert.Equal([(17, 0), (17, 1), (18, 0), (912, 0), (912, 1)], events.Select(archived => (archived.SequenceNumber, archived.Index)));
        Assert.Equal("""{"analyticsCustomerId":"shop-1","sessionId":"s1","url":"https://shop-1.example/café?q=a\"b"}""", Text(events[0]));
        Assert.Equal("{ \"a\" : 1 , \"a\" : 1.00 , \"line separator\" : \"\u2028\" }", Text(events[1]));
        Assert.Equal("{\r\n  \"pretty\": true\r\n}\n", Text(events[2]));
        Assert.Equal([.. "not json "u8, 0xFF, 0x00], events[3].Body.ToArray());
        Assert.Equal("", Text(events[4]));
        Assert.Equal(Some.Hour.AddTicks(1_234_567), events[2].EnqueuedAt);
    }

    [Fact]
    public void Write_OfTheGoldenEvents_GivesTheGoldenText()
    {
        var (name, content) = Golden();

        var (writtenName, written) = Some.Segment(Some.Reader(name, content).Read());

        Assert.Equal(name, writtenName);
        Assert.Equal(Some.Gunzip(content), Some.Gunzip(written));
    }

    public static TheoryData<string, string, long, long, long> DamagedTexts => new()
    {
        { "no event", "", 1, 1, 0 },
        { "no line feed", Line1.TrimEnd(), 1, 1, 90 },
        { "a cut line", Line1 + Line1[..40], 1, 2, 131 },
        { "an empty line", Line1 + "\n", 1, 2, 91 },
        { "CRLF", Line1.Replace("\n", "\r\n", StringComparison.Ordinal), 1, 1, 77 },
        { "other JSON", Line1 + "{\"a\":1}\n", 1, 2, 91 },
        { "a negative number", Line1.Replace(":1,", ":-1,", StringComparison.Ordinal), 1, 1, 18 },
        { "a number too large", Line1.Replace(":1,", ":9223372036854775808,", StringComparison.Ordinal), 1, 1, 18 },
        { "an index too large", Line1.Replace(":0,", ":2147483648,", StringComparison.Ordinal), 1, 1, 28 },
        { "a time of no day", Line1.Replace("11-22T", "11-31T", StringComparison.Ordinal), 1, 1, 49 },
        { "a time elsewhere", Line1.Replace("0Z", "0+01:00", StringComparison.Ordinal), 1, 1, 49 },
        { "no body", Line1.Replace("{}", "", StringComparison.Ordinal), 1, 1, 87 },
        { "no Base64", Line1.Replace("\"event\":{}", "\"eventBase64\":\"AA=A\"", StringComparison.Ordinal), 1, 1, 94 },
        { "the same event twice", Line1 + Line1, 1, 2, 91 },
        { "another first event", Line1.Replace(":1,", ":2,", StringComparison.Ordinal), 2, 1, 0 },
        { "another last event", Line1, 2, 2, 91 },
    };

    [Theory]
    [MemberData(nameof(DamagedTexts))]
    public void Read_OfADamagedText_NamesSegmentLineAndByte(string damage, string text, long last, long line, long byteOffset)
    {
        var reader = Some.ReaderOf(text, last);

        var error = Assert.Throws<SegmentFormatException>(() => reader.Read().Count());

        Assert.True((error.Line, error.ByteOffset) == (line, byteOffset), $"{damage}: {error.Message}");
        Assert.Equal(reader.Name.Path, error.Segment);
        Assert.StartsWith($"Segment {reader.Name.Path}, line {line}, byte {byteOffset}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfASegmentCutOffAnywhere_Fails()
    {
        var (name, content) = Some.Segment(Some.Events(0, 40));

        for (var length = 0; length < content.Length; length++)
        {
            var reader = Some.Reader(name, content[..length]);
            Assert.Throws<SegmentFormatException>(() => reader.Read().Count());
        }
    }

    [Fact]
    public void Read_OfASegmentWithSomethingBehindIt_Fails()
    {
        var (name, content) = Some.Segment(Some.Events(0, 40));

        Assert.Throws<SegmentFormatException>(() => Some.Reader(name, [.. content, 1, 2, 3, 4, 5]).Read().Count());
        Assert.Throws<SegmentFormatException>(() => Some.Reader(name, [.. content, .. content]).Read().Count());
    }

    /// <summary>A changed bit either fails as stated or is one that gzip itself does not mind, such as the system it was written on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_OfASegmentWithAChangedBit_FailsAsStatedOrGivesTheSameEvents(int seed)
    {
        var random = new Random(seed);
        var events = Some.Events(0, 200).Select(archived => archived with { Body = RandomBody(random) }).ToList();
        var (name, content) = Some.Segment(events);
        var failed = 0;
        for (var i = 0; i < 300; i++)
        {
            var damaged = content.ToArray();
            damaged[i < 20 ? i : random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.Equal(events.Select(Some.Whole), Some.Reader(name, damaged).Read().Select(Some.Whole).ToList());
            }
            catch (SegmentFormatException)
            {
                failed++;
            }
        }

        Assert.InRange(failed, 270, 300);
    }

    /// <summary>Damage within the text, under a gzip checksum that is right.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_OfAnyText_FailsOnlyAsStated(int seed)
    {
        var random = new Random(seed);
        var text = Some.Gunzip(Some.Segment(Some.Event(1), Some.Event(1, 1, "\n"u8), Some.Event(2, 0, "[1]"u8)).Content);
        var failed = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = text.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                var count = Some.Reader(new SegmentName(Some.Hour, Some.Shard, 1, 2), Some.Gzip(damaged)).Read().Count();
                Assert.InRange(count, 2, 3); // a line feed that became something else joins two events: a body is taken as it stands
            }
            catch (SegmentFormatException)
            {
                failed++;
            }
        }

        Assert.InRange(failed, 2_000, 4_900);
    }

    [Fact]
    public void Read_LeftEarly_DisposesTheStream()
    {
        var (name, content) = Some.Segment(Some.Events(0, 40));
        var stream = new MemoryStream(content);

        _ = new SegmentReader(name, () => stream).Read().First();

        Assert.False(stream.CanRead);
    }

    [Fact]
    public void Read_KeptBodies_StayAsTheyWere()
    {
        var random = new Random(1);
        var events = Some.Events(0, 2_000).Select(archived => archived with { Body = RandomBody(random) }).ToList();

        var kept = Some.Reader(events).Read().ToList(); // many blocks long, compared only when all are read

        Assert.Equal(events.Select(Some.Whole), kept.Select(Some.Whole));
    }

    [Fact]
    public void Read_OfAStreamThatGivesAByteAtATime_GivesTheSameEvents()
    {
        var events = Some.Events(0, 2_000);
        var (name, content) = Some.Segment(events);

        var read = new SegmentReader(name, () => new DrippingStream(content)).Read();

        Assert.Equal(events.Select(Some.Whole), read.Select(Some.Whole));
    }

    private static byte[] RandomBody(Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                var noise = new byte[random.Next(2_000)];
                random.NextBytes(noise);
                return noise;
            case 1:
                var url = new string((char)random.Next(1, 0xD800), random.Next(3_000));
                return JsonSerializer.SerializeToUtf8Bytes(new { url, value = random.NextDouble() });
            case 2:
                return NastyBodies[random.Next(16)];
            default:
                return Encoding.UTF8.GetBytes($$"""{"sessionId":"{{random.NextInt64():x16}}","action":"pageLoaded"}""");
        }
    }

    private static byte[] Nested(int depth) => [.. Enumerable.Repeat((byte)'[', depth), .. Enumerable.Repeat((byte)']', depth)];

    private static string Text(ArchivedEvent archived) => Encoding.UTF8.GetString(archived.Body.Span);

    private static (SegmentName Name, byte[] Content) Golden()
    {
        const string file = "0000000000000000017-0000000000000000912.ndjson.gz";
        var content = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Archive", "golden", file));
        return (SegmentName.Parse(SegmentName.Prefix(Some.Hour, Some.Shard) + file), content);
    }

    private sealed class DrippingStream(byte[] content) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}

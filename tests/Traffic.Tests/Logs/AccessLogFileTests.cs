using System.IO.Compression;
using System.Text;
using Traffic.Logs;

namespace Traffic.Tests.Logs;

public sealed class AccessLogFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void ReadLines_PlainAndGzip_GiveTheSameLines()
    {
        File.WriteAllBytes(_path, Gzip(File.ReadAllText(Fixture.Path)));
        using var plain = AccessLogFile.Open(Fixture.Path);
        using var gzip = AccessLogFile.Open(_path);

        var lines = plain.ReadLines().ToList();

        Assert.Equal(File.ReadLines(Fixture.Path), lines);
        Assert.Equal(lines, gzip.ReadLines());
        Assert.Equal(gzip.Length, gzip.Position);
    }

    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("a\nb")]
    [InlineData("\uFEFFa\nb")]
    public void ReadLines_AnyLineBreak_IsLeftOut(string text)
    {
        File.WriteAllText(_path, text);

        Assert.Equal(["a", "b"], ReadLines());
    }

    [Fact]
    public void ReadLines_MembersOneAfterAnother_AreOneLog()
    {
        File.WriteAllBytes(_path, [.. Gzip("a\n"), .. Gzip(Numbers(5_000)), .. Gzip("b\n")]);

        var lines = ReadLines();

        Assert.Equal(5_002, lines.Count);
        Assert.Equal("b", lines[^1]);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1)]
    public void ReadLines_GzipCutOff_GivesWholeLinesAndThenFails(double share)
    {
        var gzip = Gzip(Numbers(20_000));
        File.WriteAllBytes(_path, gzip[..((int)(gzip.Length * share) - 1)]);

        AssertDamaged(Numbers(20_000).Split('\n'));
    }

    [Fact]
    public void ReadLines_CutOffInTheSecondMember_Fails()
    {
        File.WriteAllBytes(_path, [.. Gzip("a\n"), .. Gzip("b\n")[..5]]);

        AssertDamaged(["a"]);
    }

    [Fact]
    public void ReadLines_GzipWithWrongBytes_GivesWholeLinesAndThenFails()
    {
        var gzip = Gzip(Numbers(20_000));
        gzip[gzip.Length / 2] ^= 0x55;
        File.WriteAllBytes(_path, gzip);

        AssertDamaged(Numbers(20_000).Split('\n'));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(10_000)]
    public void ReadLines_SomethingElseAfterTheGzipData_Fails(int length)
    {
        File.WriteAllBytes(_path, [.. Gzip(Numbers(20_000)), .. Encoding.ASCII.GetBytes(new string('x', length))]);

        AssertDamaged(Numbers(20_000).Split('\n'));
    }

    [Fact]
    public void ReadLines_HoleOfNuls_TakesNoMemory()
    {
        using (var file = File.Create(_path))
        {
            file.Write("a\n"u8);
            file.Position += 100 << 20; // sparse
            file.Write("\nb\n"u8);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var lines = ReadLines();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(["a", new string('\0', AccessLogLine.MaxLength + 1), "b"], lines);
        Assert.InRange(allocated, 0, 2 << 20);
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    // Hard to compress, so that the gzip data has many blocks.
    private static string Numbers(int count)
    {
        var random = new Random(7);
        return string.Concat(Enumerable.Range(0, count).Select(_ => $"{random.Next()}\n"));
    }

    private List<string> ReadLines()
    {
        using var file = AccessLogFile.Open(_path);
        return [.. file.ReadLines()];
    }

    private void AssertDamaged(string[] whole)
    {
        using var file = AccessLogFile.Open(_path);
        List<string> lines = [];

        var thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var line in file.ReadLines())
            {
                lines.Add(line);
            }
        });

        Assert.NotEmpty(lines);
        Assert.Equal(whole[..lines.Count], lines);
        Assert.Contains($"{_path} can be read up to line {lines.Count}, about byte ", thrown.Message, StringComparison.Ordinal);
    }
}

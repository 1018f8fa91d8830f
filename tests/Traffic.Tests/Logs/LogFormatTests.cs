using System.IO.Compression;
using System.Text;
using Traffic.Logs;

namespace Traffic.Tests.Logs;

public sealed class LogFormatTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n2015-05-17 10:05:03 W3SVC1 GET / - 80 - 192.0.2.1", "W3C")]
    [InlineData("#Version: 1.0\n#Fields: date time x-edge-location\n2015-05-17\t10:05:03\tFRA2", "CloudFront")]
    [InlineData("{\"level\":\"info\",\"ts\":1431857103.0,\"logger\":\"http.log.access\"}", "JSON")]
    [InlineData("https 2015-05-17T10:05:03.186641Z app/lb/50dc6c49 192.0.2.1:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366", "AWS")]
    [InlineData("May 17 10:05:03 lb haproxy[14389]: 192.0.2.1:33317 [17/May/2015:10:05:03.655] http-in static/srv1 10/0/30/69/109 200", "HAProxy")]
    [InlineData("192.0.2.1 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512", "line 1: the referrer")] // Common Log Format
    [InlineData("a.example:80 192.0.2.1 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"A\"", "line 1: the line does not")]
    [InlineData("one\ntwo\nthree", "none of its 3 lines")]
    public void Open_LogInAnotherFormat_SaysWhatItLooksLike(string text, string named)
    {
        File.WriteAllText(_path, text);

        var thrown = Assert.Throws<InvalidDataException>(() => AccessLogFiles.Open([_path]));

        Assert.StartsWith(_path, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Combined Log Format", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }

    [Theory]
    [InlineData("425a6839314159265359", "bzip2")]
    [InlineData("fd377a585a000004e6d6b446", "xz")]
    [InlineData("28b52ffd0458", "zstd")]
    [InlineData("504b030414000000", "zip")]
    [InlineData("1f8b080000000000", "gzip within gzip")]
    public void Open_PackedLog_SaysHow(string start, string named)
    {
        using (var gzip = new GZipStream(File.Create(_path), CompressionLevel.Fastest)) // read like a plain file
        {
            gzip.Write([.. Convert.FromHexString(start), .. Encoding.Latin1.GetBytes("\xe1\n\xe2\n")]);
        }

        var thrown = Assert.Throws<InvalidDataException>(() => AccessLogFiles.Open([_path]));

        Assert.Contains($"{named}: unpack it", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OneForeignLogAmongSeveral_NamesThatOne()
    {
        File.WriteAllText(_path, "{}");

        var thrown = Assert.Throws<InvalidDataException>(() => AccessLogFiles.Open([Fixture.Path, _path]));

        Assert.StartsWith(_path, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_EmptyLogAlone_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => AccessLogFiles.Open([_path]));
    }

    [Fact]
    public void Open_EmptyLogAmongOthers_AddsNothing()
    {
        using var logs = AccessLogFiles.Open([_path, Fixture.Path]);

        Assert.Equal(5, new PageViewReader().Read(logs.Lines).Count());
    }

    [Fact]
    public void Open_ReadableLineAfterOthers_IsEnough()
    {
        File.WriteAllLines(_path, ["#Software: something", "{}", Some.LogText()]);

        using var logs = AccessLogFiles.Open([_path]);

        Assert.Single(new PageViewReader().Read(logs.Lines));
    }
}

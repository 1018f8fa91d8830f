using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class AccessLogFileTests
{
    [Fact]
    public void ReadLines_PlainAndGzip_GiveTheSameLines()
    {
        var gzipPath = Fixture.WriteGzip();
        try
        {
            using var plain = AccessLogFile.Open(Fixture.Path);
            using var gzip = AccessLogFile.Open(gzipPath);

            var lines = plain.ReadLines().ToList();

            Assert.Equal(13, lines.Count);
            Assert.Equal(lines, gzip.ReadLines());
            Assert.Equal(1, gzip.ReadShare);
        }
        finally
        {
            File.Delete(gzipPath);
        }
    }
}

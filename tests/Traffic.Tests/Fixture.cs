using System.IO.Compression;
using Traffic.Logs;

namespace Traffic.Tests;

/// <summary>The small access log beside the tests: thirteen lines, of which five are page views and two cannot be read.</summary>
internal static class Fixture
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "access.log");

    public static List<PageView> PageViews() => [.. new PageViewReader().Read(File.ReadLines(Path))];

    /// <summary>A gzip copy, which the caller deletes.</summary>
    public static string WriteGzip()
    {
        var path = System.IO.Path.GetTempFileName();
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(File.ReadAllBytes(Path));
        return path;
    }
}

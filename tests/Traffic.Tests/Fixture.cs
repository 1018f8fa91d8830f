using Traffic.Logs;

namespace Traffic.Tests;

/// <summary>The small access log beside the tests: thirteen lines, of which five are page views and two cannot be read.</summary>
internal static class Fixture
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "access.log");

    public static List<PageView> PageViews() => [.. new PageViewReader().Read(File.ReadLines(Path))];
}

using System.Reflection;

namespace Local.Host.Tests.Support;

/// <summary>What the build of these tests left in this checkout.</summary>
internal static class Checkout
{
    public static string Host { get; } = Output("local/Host", "Local.Host.dll");

    public static string App { get; } = Output("tests/Local/Host.Tests.App", "Local.Host.Tests.App.dll");

    public static string Hubs { get; } = Path.Combine(Metadata("RepositoryRoot"), "tests/Local/Host.Tests.App/hubs.json");

    private static string Output(string project, string file) =>
        Path.Combine(Metadata("RepositoryRoot"), project, "bin", Metadata("Configuration"), "net10.0", file);

    private static string Metadata(string key) =>
        typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}

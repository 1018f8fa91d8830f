using System.Reflection;

namespace Local.Bench;

/// <summary>Where the programs that are measured were built.</summary>
internal static class Checkout
{
    private static readonly string Root = Metadata("RepositoryRoot");

    public static string Emulator => Output("local/EventHubs", "Local.EventHubs.dll");

    public static string Host => Output("local/Host", "Local.Host.dll");

    public static string App => Output("functions/App", "App.dll");

    public static string Bindings => Output("bench/Bindings", "Bindings.dll");

    private static string Output(string project, string file) => Path.Combine(Root, project, "bin", Metadata("Configuration"), "net10.0", file);

    private static string Metadata(string key) =>
        typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace FunctionsWorker.Tests;

/// <summary>Values that a test needs but does not care about.</summary>
internal static class Some
{
    public const string EventHubConnection =
        "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    private static readonly string Root = Path.Combine(Path.GetTempPath(), "functions-worker-tests-" + Guid.NewGuid().ToString("N"));

    /// <summary>A new folder that goes with the test run.</summary>
    public static string Folder() => Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>A name for a hub or a queue that no other test uses.</summary>
    public static string Name() => "n" + Guid.NewGuid().ToString("N");

    public static IConfiguration Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Build();

    // The local event hubs read their folder from the environment.
    [ModuleInitializer]
    internal static void KeepEventHubsInTheFolder()
    {
        Environment.SetEnvironmentVariable("EMBEDDED_DATA", Path.Combine(Root, "event-hubs"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(Root))
            {
                Directory.Delete(Root, recursive: true);
            }
        };
    }
}

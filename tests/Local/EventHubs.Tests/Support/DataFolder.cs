using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs.Tests.Support;

/// <summary>The folder in which all tests of a run keep their hubs; gone when the run ends.</summary>
internal static class DataFolder
{
    private static string _root = "";

    /// <summary>Where a hub is that was opened by its connection string alone.</summary>
    internal static string OfHub(string eventHubName) => Path.Combine(_root, "eventhubs", "localhost", eventHubName);

    internal static void Delete(string folder) => Directory.Delete(folder, recursive: true);

    internal static string New() => Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N"))).FullName;

    [ModuleInitializer]
    internal static void Use()
    {
        if (Assembly.GetEntryAssembly() == typeof(DataFolder).Assembly)
        {
            return; // this is OtherProcess, which is told its folder
        }

        _root = Directory.CreateTempSubdirectory("eventhubs-").FullName;
        Environment.SetEnvironmentVariable(EventHubLogOptions.FolderVariable, _root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(_root);
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs.Tests.Support;

/// <summary>The folder in which all tests of a run keep their hubs; gone when the run ends.</summary>
internal static class DataFolder
{
    private static string _root = "";

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
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_root, recursive: true);
    }
}

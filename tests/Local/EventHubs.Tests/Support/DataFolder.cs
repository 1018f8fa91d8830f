namespace Local.EventHubs.Tests.Support;

/// <summary>Folders for tests to keep logs in.</summary>
internal static class DataFolder
{
    internal static string New() => Directory.CreateTempSubdirectory("eventhubs-").FullName;

    internal static void Delete(string folder) => Directory.Delete(folder, recursive: true);
}

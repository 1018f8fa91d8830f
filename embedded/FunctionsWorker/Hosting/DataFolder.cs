using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Where this host keeps what must survive it.</summary>
internal sealed class DataFolder(IConfiguration configuration)
{
    private const string Setting = "EMBEDDED_DATA";

    public string Root { get; } = configuration[Setting] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(RepositoryRoot, ".data");

    public string HostKeysFile => Path.Combine(Root, "host-keys.json");

    public string Azurite => Path.Combine(Root, "azurite");

    private static string RepositoryRoot =>
        typeof(DataFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
}

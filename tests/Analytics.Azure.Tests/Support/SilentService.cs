using System.Net;
using System.Net.Sockets;

namespace Analytics.Azure.Tests.Support;

/// <summary>A service that is frozen: it takes every connection and never says a word. Disposed, it refuses them.</summary>
internal sealed class SilentService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SilentService()
    {
        _listener.Start(); // the system takes connections by itself, as far as its backlog goes
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The connection string of an account whose services all are this one.</summary>
    public string Storage => StorageAt(Port);

    /// <summary>The connection string of a namespace that is this one.</summary>
    public string Hub => HubAt(Port);

    /// <summary>A port that nothing listens on.</summary>
    public static int ClosedPort()
    {
        using var closed = new SilentService();
        return closed.Port;
    }

    public static string StorageAt(int port) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;"
        + string.Concat(new[] { "Blob", "Queue", "Table" }.Select(service => $"{service}Endpoint=http://127.0.0.1:{port}/devstoreaccount1;"));

    public static string HubAt(int port) =>
        $"Endpoint=sb://127.0.0.1:{port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    public void Dispose() => _listener.Dispose();
}

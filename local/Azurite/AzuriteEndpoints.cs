using System.Net;
using System.Net.Sockets;

namespace Azurite;

/// <summary>The three loopback ports that Azurite serves on, and the connection string that reaches them.</summary>
public sealed record AzuriteEndpoints(int BlobPort, int QueuePort, int TablePort)
{
    /// <summary>The ports behind <c>UseDevelopmentStorage=true</c>.</summary>
    public static AzuriteEndpoints Default { get; } = new(10000, 10001, 10002);

    // The emulator's account and key are public and the same everywhere: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Connects blobs, queues and tables of the emulator on these ports.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint=http://127.0.0.1:{BlobPort}/{Account};" +
        $"QueueEndpoint=http://127.0.0.1:{QueuePort}/{Account};" +
        $"TableEndpoint=http://127.0.0.1:{TablePort}/{Account};";

    /// <summary>Three ports that were free a moment ago.</summary>
    public static AzuriteEndpoints Free()
    {
        using var blob = Listen();
        using var queue = Listen();
        using var table = Listen();
        return new AzuriteEndpoints(PortOf(blob), PortOf(queue), PortOf(table));
    }

    /// <summary>Reads the ports of an emulator's connection string; null when it names no emulator on this machine.</summary>
    public static AzuriteEndpoints? FromConnectionString(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0].Trim(), part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);

        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return bool.TryParse(development, out var isDevelopment) && isDevelopment ? Default : null;
        }

        return LoopbackPort("BlobEndpoint") is { } blob && LoopbackPort("QueueEndpoint") is { } queue && LoopbackPort("TableEndpoint") is { } table
            ? new AzuriteEndpoints(blob, queue, table)
            : null;

        int? LoopbackPort(string name) =>
            parts.TryGetValue(name, out var value) && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.IsLoopback ? uri.Port : null;
    }

    /// <summary>Whether something accepts connections on all three ports.</summary>
    public async Task<bool> AreListeningAsync(CancellationToken cancellationToken)
    {
        foreach (var port in new[] { BlobPort, QueuePort, TablePort })
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }

        return true;
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

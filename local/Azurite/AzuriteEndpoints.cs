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

    /// <summary>The usual ports if nobody listens on them, else others that were free a moment ago.</summary>
    public static AzuriteEndpoints DefaultOrFree()
    {
        try
        {
            return Take(Default);
        }
        catch (SocketException)
        {
            return Free();
        }
    }

    /// <summary>Three ports that were free a moment ago.</summary>
    public static AzuriteEndpoints Free() => Take(new AzuriteEndpoints(0, 0, 0));

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

    // All three are held at once, so that no port is given twice.
    private static AzuriteEndpoints Take(AzuriteEndpoints ports)
    {
        using var blob = Listen(ports.BlobPort);
        using var queue = Listen(ports.QueuePort);
        using var table = Listen(ports.TablePort);
        return new AzuriteEndpoints(PortOf(blob), PortOf(queue), PortOf(table));
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

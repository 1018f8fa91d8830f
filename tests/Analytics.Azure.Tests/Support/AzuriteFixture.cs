using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azurite;

namespace Analytics.Azure.Tests.Support;

/// <summary>One emulator for all tests; each takes customers, shards and queues of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public string ConnectionString => _server!.ConnectionString; // xunit initializes the fixture before any test sees it

    public BlobServiceClient Blobs => new(ConnectionString);

    public async Task InitializeAsync()
    {
        _server = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        using var host = new Host(this);
        await host.Rollups.CreateIfNotExistsAsync(CancellationToken.None);
        await host.Replays.CreateIfNotExistsAsync(CancellationToken.None);
        await host.Segments.CreateIfNotExistsAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>The rows table as any client sees it.</summary>
    public TableClient RowsTable => new(ConnectionString, RollupTable.TableName);

    /// <summary>A queue that nobody else uses, in the encoding of the queue trigger.</summary>
    public async Task<QueueClient> CreateQueueAsync()
    {
        var queue = new QueueClient(
            ConnectionString, $"q{Guid.NewGuid():N}", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync();
        return queue;
    }
}

using Azure.Data.Tables;
using Azurite;

namespace Tables.Tests;

/// <summary>One emulator for all tests; each takes a table of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public string ConnectionString => _server!.ConnectionString; // xunit initializes the fixture before any test sees it

    public TableServiceClient Service => new(ConnectionString);

    public async Task InitializeAsync() => _server = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A table that nobody else uses.</summary>
    public async Task<TableClient> CreateTableAsync(TableClientOptions? options = null)
    {
        var table = new TableClient(ConnectionString, NewTableName(), options);
        await table.CreateAsync();
        return table;
    }

    /// <summary>A name that no table has.</summary>
    public static string NewTableName() => $"t{Guid.NewGuid():N}";
}

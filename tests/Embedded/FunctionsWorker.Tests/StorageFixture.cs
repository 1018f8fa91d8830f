using Azurite;

namespace FunctionsWorker.Tests;

/// <summary>One storage emulator for all tests that need one; they keep apart by names.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public string ConnectionString => _server!.ConnectionString; // started before the first test

    public async Task InitializeAsync() => _server = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class StorageTests : ICollectionFixture<StorageFixture>
{
    public const string Name = "Storage";
}

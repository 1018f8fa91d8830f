using Azurite;

namespace App.Tests;

/// <summary>One storage emulator and one app for the tests that can share them.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private AzuriteServer? _storage;
    private RunningApp? _app;

    internal AzuriteServer Storage => _storage!; // the fixture is initialised before any test

    internal RunningApp App => _app!;

    public async Task InitializeAsync()
    {
        _storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        _app = new RunningApp(_storage.Endpoints);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Storage.DisposeAsync();
    }
}

[CollectionDefinition(nameof(SharedApp))]
public sealed class SharedApp : ICollectionFixture<AppFixture>;

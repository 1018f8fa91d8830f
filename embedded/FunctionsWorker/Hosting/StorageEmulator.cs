using Azurite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Starts Azurite where the app's settings expect an emulator on this machine and none listens.</summary>
/// <remarks>Started before any other service, and disposed after all of them: what they write while they drain must still arrive.</remarks>
internal sealed class StorageEmulator(IConfiguration configuration, DataFolder data, EmbeddedHostOptions options)
    : IHostedLifecycleService, IAsyncDisposable
{
    private readonly List<AzuriteServer> _servers = [];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoints in Endpoints())
        {
            // Emulators on other ports than the usual ones keep their data apart.
            var folder = endpoints == AzuriteEndpoints.Default ? data.Azurite : $"{data.Azurite}-{endpoints.BlobPort}";
            if (await AzuriteServer.EnsureAsync(endpoints, folder, options.Output.WriteLine, cancellationToken) is { } server)
            {
                _servers.Add(server);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<AzuriteEndpoints> Endpoints() =>
        configuration.AsEnumerable()
            .Select(setting => setting.Value)
            .Where(value => value is not null && IsStorageConnection(value))
            .Select(value => AzuriteEndpoints.FromConnectionString(value!))
            .OfType<AzuriteEndpoints>()
            .Distinct();

    private static bool IsStorageConnection(string value) =>
        value.Contains("UseDevelopmentStorage=", StringComparison.OrdinalIgnoreCase)
        || value.Contains("BlobEndpoint=", StringComparison.OrdinalIgnoreCase);
}

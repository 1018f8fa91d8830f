using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Analytics.Azure;

/// <summary>
/// Creates containers, tables and queues at the start of a local run. In Azure the infrastructure program makes them, and the app's identity needs
/// no right to.
/// </summary>
public sealed class StorageSetup(
    IConfiguration configuration, SegmentStore segments, RollupTable rollups, LedgerTable ledger, ReplayTable replays, ReplayQueue queue) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[AnalyticsServices.RawArchiveConnection] is not { Length: > 0 })
        {
            return; // an identity opens the services: they were deployed
        }

        await segments.CreateIfNotExistsAsync(cancellationToken);
        await rollups.CreateIfNotExistsAsync(cancellationToken);
        await ledger.CreateIfNotExistsAsync(cancellationToken);
        await replays.CreateIfNotExistsAsync(cancellationToken);
        await queue.CreateIfNotExistsAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

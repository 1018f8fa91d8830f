using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Runs the pumps of all triggers other than HTTP, and waits for them when the host stops.</summary>
internal sealed class TriggerService(IReadOnlyList<TriggerPump> pumps, IServiceProvider services) : BackgroundService
{
    // A pump that fails ends the host: an app that no longer reads its stream must not look alive.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var shutdown = services.GetRequiredService<Shutdown>();
        var running = pumps.Select(pump => pump.RunAsync(services, shutdown)).ToList();
        while (running.Count != 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            await ended;
        }
    }
}

using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Queues;

internal static class QueuePumps
{
    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings, HostJson host, Microsoft.Extensions.Hosting.IHostEnvironment environment) => [];
}

using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

internal static class EventHubPumps
{
    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings, HostJson host) => [];
}

using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

internal static class TimerPumps
{
    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings) => [];
}

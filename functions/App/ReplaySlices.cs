using Analytics.Azure;
using Analytics.Replay;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>Recomputes the slices of replays, one message each.</summary>
public sealed class ReplaySlices(SliceReplay slices)
{
    [Function(nameof(ReplaySlices))]
    public Task Run(
        [QueueTrigger(ReplayQueue.Name, Connection = AnalyticsServices.ReplayQueueConnection)] ReplaySlice slice, CancellationToken cancellationToken) =>
        slices.RunAsync(slice, cancellationToken);
}

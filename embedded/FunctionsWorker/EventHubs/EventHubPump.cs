using Azure.Messaging.EventHubs.Embedded;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>Feeds a function from all partitions of a hub, each on its own.</summary>
/// <remarks>One process owns a local hub, so there is nobody to share partitions with: no ownership is recorded.</remarks>
internal sealed class EventHubPump(
    EmbeddedFunction function, EventHubLog hub, string consumerGroup, bool isBatched, string storageConnection, EventHubOptions options)
    : TriggerPump(function)
{
    public override Task RunAsync(IServiceProvider services, Shutdown shutdown)
    {
        var checkpoints = new CheckpointStore(storageConnection, hub.FullyQualifiedNamespace, hub.EventHubName, consumerGroup);
        var invoker = services.GetRequiredService<RetryingInvoker>();
        var time = services.GetRequiredService<EmbeddedHostOptions>().TimeProvider;
        var logger = services.GetRequiredService<ILogger<PartitionPump>>();
        return Task.WhenAll(hub.Partitions.Select(partition => new PartitionPump(
            Function,
            partition,
            new EventHubPartition(hub.FullyQualifiedNamespace, hub.EventHubName, consumerGroup, partition.PartitionId),
            isBatched,
            options,
            checkpoints,
            invoker,
            time,
            logger).RunAsync(shutdown)));
    }
}

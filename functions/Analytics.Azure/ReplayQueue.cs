using System.Text.Json;
using Analytics.Replay;
using Azure.Storage.Queues;

namespace Analytics.Azure;

/// <summary>The queue of slices to be recomputed; each message is one <see cref="ReplaySlice"/> as JSON.</summary>
public sealed class ReplayQueue(QueueClient queue)
{
    /// <summary>The queue's name.</summary>
    public const string Name = "replay-slices";

    private const int ParallelSends = 16; // a year of 32 shards is 11,700 messages; one after another they would outlast the request that starts them

    /// <summary>Creates the queue where nothing else did, as in local runs.</summary>
    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Sends slices out to be run now.</summary>
    public Task SendAsync(IEnumerable<ReplaySlice> slices, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            slices,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelSends, CancellationToken = cancellationToken },
            async (slice, token) => await queue.SendMessageAsync(JsonSerializer.Serialize(slice), cancellationToken: token));

    /// <summary>Sends a slice out to be run after a while.</summary>
    public Task SendLaterAsync(ReplaySlice slice, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(slice), visibilityTimeout: delay, cancellationToken: cancellationToken);
}

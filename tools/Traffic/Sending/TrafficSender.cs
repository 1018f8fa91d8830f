using System.Runtime.CompilerServices;
using Traffic.Events;

namespace Traffic.Sending;

/// <summary>Sends a sequence of events at a given rate, in batches, a few requests at once.</summary>
/// <remarks>
/// Requests start in the order of the events. With more than one in flight, or after a retry, a request may arrive before an earlier one, by at
/// most <see cref="SendOptions.InFlight"/> - 1 requests; within a request the order always holds. After an outage the sender catches up with its
/// schedule as fast as the collector takes it, so that the events per second are right over the whole run.
/// </remarks>
public sealed class TrafficSender(CollectorClient client, SendOptions options, TimeProvider clock)
{
    /// <summary>How long requests that are on their way may still be answered once a stop was asked for.</summary>
    public static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(2);

    // A batch leaves when its last event is due, so at low rates it is kept small: no event waits longer than this.
    private static readonly TimeSpan LongestLinger = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends all events, or those until <paramref name="stop"/>; what became of them is in <paramref name="totals"/>.</summary>
    /// <exception cref="CollectorUnavailableException">The collector stayed away for longer than the client's patience.</exception>
    /// <exception cref="InvalidDataException">The events could not be read to their end; those before that were sent.</exception>
    public async Task SendAsync(IEnumerable<TrafficEvent> events, SendTotals totals, CancellationToken stop)
    {
        using var requests = new CancellationTokenSource();
        using var stopping = stop.Register(() => requests.CancelAfter(StopGrace));
        var source = new ReadableEvents(events);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.InFlight, CancellationToken = requests.Token };
        try
        {
            await Parallel.ForEachAsync(WhenDue(source.Read(), stop), parallel, async (batch, cancellationToken) =>
            {
                totals.AddSent(batch.Count);
                totals.Add(batch, await client.SendAsync(batch, cancellationToken));
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was on its way stays unconfirmed.
        }

        source.Damage?.Throw();
    }

    private int BatchSize => options.Rate is { } rate
        ? (int)Math.Clamp(rate * LongestLinger.TotalSeconds, 1, EventBatch.MaxEvents)
        : EventBatch.MaxEvents;

    private async IAsyncEnumerable<EventBatch> WhenDue(IEnumerable<TrafficEvent> events, [EnumeratorCancellation] CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        var count = 0L;
        foreach (var batch in EventBatch.Pack(events, BatchSize, options.Gzip))
        {
            count += batch.Count;
            if (options.Rate is { } rate && TimeSpan.FromSeconds(count / rate) - clock.GetElapsedTime(start) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (stop.IsCancellationRequested)
            {
                yield break;
            }

            yield return batch;
        }
    }
}

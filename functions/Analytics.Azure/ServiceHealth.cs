using Analytics.Rollups;
using Microsoft.Extensions.Logging;

namespace Analytics.Azure;

/// <summary>Asks the services that the app needs whether they do what it needs them for: all at once, each within its own time.</summary>
public sealed partial class ServiceHealth(
    EventStream stream, SegmentStore segments, RollupTable rollups, LedgerTable ledger, TimeProvider time, ILogger<ServiceHealth> logger)
{
    /// <summary>
    /// The most messages of one shard that a consumer may have before it: what a partition takes in a minute (1,000 messages a second), and events are
    /// to be in the rollups within that.
    /// </summary>
    public const int MaxBacklog = 60_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // a probe that waits longer is answered "not healthy" by whoever probes
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1); // anybody may ask, so that many at once must not cost many probes

    private readonly Lock _lock = new();
    private Task<HealthReport>? _report;
    private long _askedAt;

    /// <summary>The state of all services, at most a second old.</summary>
    public Task<HealthReport> AskAsync()
    {
        lock (_lock)
        {
            if (_report is null || (_report.IsCompleted && time.GetElapsedTime(_askedAt) >= Lifetime))
            {
                _askedAt = time.GetTimestamp();
                _report = AskAllAsync();
            }

            return _report;
        }
    }

    private async Task<HealthReport> AskAllAsync()
    {
        var backlog = new Dictionary<string, long>(StringComparer.Ordinal);
        (string Name, Task<string?> Problem)[] services =
        [
            ("eventStream", ProbeAsync("event stream", stream.ProbeAsync)),
            ("rawArchive", ProbeAsync("raw archive", segments.ProbeAsync)),
            ("rollupTable", ProbeAsync("rollup table", rollups.ProbeAsync)),
            ("backlog", ProbeAsync("backlog", token => MeasureAsync(backlog, token))),
        ];
        await Task.WhenAll(services.Select(service => service.Problem));
        var problems = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, problem) in services)
        {
            problems[name] = await problem;
        }

        return new HealthReport(problems, backlog);
    }

    private Task<string?> ProbeAsync(string service, Func<CancellationToken, Task> probe) =>
        ProbeAsync(service, async token =>
        {
            await probe(token);
            return null;
        });

    private async Task<string?> ProbeAsync(string service, Func<CancellationToken, Task<string?>> probe)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await probe(patience.Token);
        }
        catch (Exception exception) // whatever it is, it is the answer; what it says in detail is not for everybody
        {
            LogUnhealthy(exception, service);
            return patience.IsCancellationRequested ? $"did not answer within {Patience.TotalSeconds} s" : "failed; the log says why";
        }
    }

    /// <summary>Counts what each consumer has before it; says so when that is too much.</summary>
    private async Task<string?> MeasureAsync(Dictionary<string, long> backlog, CancellationToken cancellationToken)
    {
        var shards = await stream.GetShardsAsync(cancellationToken);
        var behind = await Task.WhenAll(shards.Select(shard => MeasureAsync(shard, cancellationToken)));
        var all = behind.SelectMany(ofShard => ofShard).ToList();
        foreach (var consumer in all.GroupBy(item => item.Consumer, item => item.Messages))
        {
            backlog[consumer.Key] = consumer.Sum();
        }

        var worst = all.MaxBy(item => item.Messages);
        return worst.Messages > MaxBacklog
            ? $"{worst.Consumer} is {worst.Messages} messages behind in {worst.Shard}; it should be at most {MaxBacklog}"
            : null;
    }

    private async Task<IReadOnlyList<(string Consumer, Shard Shard, long Messages)>> MeasureAsync(Shard shard, CancellationToken cancellationToken)
    {
        var reached = await Task.WhenAll(LedgerTable.Consumers.Select(consumer => ledger.FindReachedAsync(consumer, shard, cancellationToken)));
        var extent = await stream.GetExtentAsync(shard, cancellationToken); // after the ledger: it only grows meanwhile
        return [.. LedgerTable.Consumers.Select((consumer, i) => (consumer, shard, extent.After(reached[i])))];
    }

    [LoggerMessage(LogLevel.Warning, "The {Service} is not healthy")]
    private partial void LogUnhealthy(Exception exception, string service);
}

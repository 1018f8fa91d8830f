using Analytics.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Analytics.App;

/// <summary>Adds the books up every five minutes and says so in the log when they do not balance; an alert watches for that line.</summary>
public sealed partial class CheckLedger(EventStream stream, LedgerTable ledger, TimeProvider time, ILogger<CheckLedger> logger)
{
    private static readonly TimeSpan Range = TimeSpan.FromHours(24); // a mismatch keeps being said for a day, so that an alert is not missed

    [Function(nameof(CheckLedger))]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hours = await ledger.ReadHoursAsync(await stream.GetShardsAsync(cancellationToken), now - Range, now, cancellationToken);
        foreach (var hour in hours.Where(hour => hour.IsClosed(now) && hour.Unaccounted > 0))
        {
            LogMismatch(hour.Hour.UtcDateTime, hour.Unaccounted, hour.Archive.Events, hour.Rollup.Events);
        }
    }

    // The alert in infra/Monitoring/AlertQueries.cs searches for this message by its beginning.
    [LoggerMessage(
        LogLevel.Error, "Ledger mismatch: of the events that arrived in the hour {Hour}, {Unaccounted} are unaccounted for (archive {Archived}, rollup {RolledUp})")]
    private partial void LogMismatch(DateTime hour, long unaccounted, long archived, long rolledUp);
}

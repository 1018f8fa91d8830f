using Analytics.Replay;
using Analytics.Rollups;
using Microsoft.Extensions.Logging;

namespace Analytics.Azure;

/// <summary>Runs slices: reads the archive, recomputes the rows, and restores those that differ.</summary>
public sealed partial class SliceReplay(
    SegmentStore segments, RollupTable rollups, ReplayTable replays, ReplayQueue queue, ReportingCalendar calendar, ILogger<SliceReplay> logger)
{
    /// <summary>Runs one slice. Running it twice, half, or beside live traffic gives the same rows in the end.</summary>
    public async Task RunAsync(ReplaySlice slice, CancellationToken cancellationToken)
    {
        SliceReport report;
        try
        {
            report = await RecomputeAsync(slice, cancellationToken);
        }
        catch (FormatException)
        {
            // A damaged segment is as damaged the next time: whoever watches the replay learns it now, and the log tells where.
            await replays.ReportAsync(slice, SliceStatus.Failed, default, cancellationToken);
            throw;
        }
        catch (Exception exception) when (ServiceAway.Is(exception, cancellationToken) && slice.Attempt < ReplaySlice.MaxAttempts)
        {
            // Storage is away: the queue's own few attempts would be over within seconds, and nobody would learn that the slice was given up.
            LogPutOff(exception, slice.Key, slice.Attempt);
            await PutOffAsync(slice, default, cancellationToken);
            return;
        }

        if (report.Ahead == 0)
        {
            await replays.ReportAsync(slice, SliceStatus.Done, report, cancellationToken);
        }
        else if (slice.Attempt < ReplaySlice.MaxAttempts)
        {
            await PutOffAsync(slice, report, cancellationToken);
        }
        else
        {
            await replays.ReportAsync(slice, SliceStatus.Failed, report, cancellationToken);
        }
    }

    private async Task PutOffAsync(ReplaySlice slice, SliceReport report, CancellationToken cancellationToken)
    {
        await queue.SendLaterAsync(slice with { Attempt = slice.Attempt + 1 }, ReplaySlice.RetryDelay, cancellationToken);
        await replays.ReportAsync(slice, SliceStatus.Waiting, report, cancellationToken);
    }

    private async Task<SliceReport> RecomputeAsync(ReplaySlice slice, CancellationToken cancellationToken)
    {
        var shard = Shard.Parse(slice.Shard);
        var recomputation = new SliceRecomputation(slice, calendar);
        var report = new SliceReport();
        foreach (var archiveHour in recomputation.ArchiveHours)
        {
            foreach (var archived in await segments.ReadAsync(archiveHour, shard, cancellationToken))
            {
                recomputation.Add(archived);
                report += new SliceReport { Events = 1 };
            }

            foreach (var (customer, rows) in recomputation.Complete(archiveHour))
            {
                report += await rollups.RestoreAsync(shard, customer, rows, cancellationToken);
            }
        }

        return report;
    }

    [LoggerMessage(LogLevel.Warning, "Slice {Slice} is put off after attempt {Attempt}")]
    private partial void LogPutOff(Exception exception, string slice, int attempt);
}

namespace Traffic.Logs;

/// <summary>Makes one stream of several logs, in order of time.</summary>
internal static class TimeOrder
{
    /// <summary>
    /// Always takes the log whose next line is earliest, so parts of a rotated log follow each other and logs of several servers are interleaved;
    /// lines of one log keep their order.
    /// </summary>
    public static IEnumerable<AccessLogLine> Merge(IReadOnlyList<IEnumerable<AccessLogLine>> logs)
    {
        var open = logs.Select(log => log.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<IEnumerator<AccessLogLine>, (DateTimeOffset Time, int Log)>();
            for (var i = 0; i < open.Count; i++)
            {
                if (open[i].MoveNext())
                {
                    next.Enqueue(open[i], (open[i].Current.Time, i));
                }
            }

            while (next.TryDequeue(out var log, out var place))
            {
                yield return log.Current;
                if (log.MoveNext())
                {
                    next.Enqueue(log, (log.Current.Time, place.Log));
                }
            }
        }
        finally
        {
            open.ForEach(log => log.Dispose());
        }
    }
}

namespace Traffic.Logs;

/// <summary>Reads the page views out of the lines of access logs, in order of time, and counts the rest by reason.</summary>
/// <remarks>
/// Several logs are one stream, so a session goes on from one part of a rotated log to the next. The counts are complete when the sequence has been
/// read to its end. One reader reads once.
/// </remarks>
public sealed class PageViewReader
{
    // A file that is no access log at all must not fill the memory with complaints.
    private const int MaxUnreadableKept = 100;

    private readonly Sessionizer _sessionizer = new();
    private readonly LineIds _ids = new();
    private readonly SortedDictionary<SkipReason, long> _skipped = [];
    private readonly List<UnreadableLine> _unreadable = [];

    public long Lines { get; private set; }

    public long PageViews { get; private set; }

    public IReadOnlyDictionary<SkipReason, long> Skipped => _skipped;

    public long UnreadableLines { get; private set; }

    /// <summary>The first 100 unreadable lines.</summary>
    public IReadOnlyList<UnreadableLine> FirstUnreadable => _unreadable;

    public IEnumerable<PageView> Read(params IReadOnlyList<IEnumerable<string>> logs)
    {
        foreach (var line in TimeOrder.Merge([.. logs.Select(ReadRequests)]))
        {
            PageViews++;
            var visitor = PageView.VisitorOf(line);
            yield return new PageView(line, _ids.IdOf(line), visitor, _sessionizer.SessionOf(visitor, line.Time));
        }
    }

    private IEnumerable<AccessLogLine> ReadRequests(IEnumerable<string> lines, int log)
    {
        var number = 0;
        foreach (var text in lines)
        {
            number++;
            Lines++;
            if (!AccessLogLine.TryParse(text, out var line, out var reason))
            {
                Complain(log, number, reason);
            }
            else if (PageRequests.WhySkipped(line) is { } skipped)
            {
                _skipped[skipped] = _skipped.GetValueOrDefault(skipped) + 1;
            }
            else
            {
                yield return line;
            }
        }
    }

    private void Complain(int log, int number, string reason)
    {
        UnreadableLines++;
        if (_unreadable.Count < MaxUnreadableKept)
        {
            _unreadable.Add(new UnreadableLine(log, number, reason));
        }
    }
}

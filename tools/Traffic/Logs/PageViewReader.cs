namespace Traffic.Logs;

/// <summary>Reads the page views out of an access log's lines, in their order, and counts the rest by reason.</summary>
/// <remarks>The counts are complete when the sequence has been read to its end. One reader reads one log.</remarks>
public sealed class PageViewReader
{
    // A file that is no access log at all must not fill the memory with complaints.
    private const int MaxUnreadableKept = 100;

    private readonly Sessionizer _sessionizer = new();
    private readonly SortedDictionary<SkipReason, long> _skipped = [];
    private readonly List<UnreadableLine> _unreadable = [];

    public int Lines { get; private set; }

    public long PageViews { get; private set; }

    public IReadOnlyDictionary<SkipReason, long> Skipped => _skipped;

    public long UnreadableLines { get; private set; }

    /// <summary>The first 100 unreadable lines.</summary>
    public IReadOnlyList<UnreadableLine> FirstUnreadable => _unreadable;

    public IEnumerable<PageView> Read(IEnumerable<string> lines)
    {
        foreach (var text in lines)
        {
            Lines++;
            if (!AccessLogLine.TryParse(text, out var line, out var reason))
            {
                Complain(reason);
            }
            else if (PageRequests.WhySkipped(line) is { } skipped)
            {
                _skipped[skipped] = _skipped.GetValueOrDefault(skipped) + 1;
            }
            else
            {
                PageViews++;
                var visitor = PageView.VisitorOf(line);
                yield return new PageView(Lines, text, line, visitor, _sessionizer.SessionOf(visitor, line.Time));
            }
        }
    }

    private void Complain(string reason)
    {
        UnreadableLines++;
        if (_unreadable.Count < MaxUnreadableKept)
        {
            _unreadable.Add(new UnreadableLine(Lines, reason));
        }
    }
}

namespace Traffic.Sending;

/// <summary>How far a run has come, in events. Thread-safe.</summary>
public sealed class SendTotals
{
    // Enough to see a pattern; the counts say how many there were.
    private const int MaxErrorsKept = 20;

    private readonly Lock _lock = new();
    private readonly List<string> _errors = [];
    private long _sent;
    private long _accepted;
    private long _rejected;
    private long _retried;
    private string? _trouble;

    /// <summary>Sent at least once.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public long Accepted => Interlocked.Read(ref _accepted);

    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Sent again because the collector had not answered for them; an event counts each time.</summary>
    public long Retried => Interlocked.Read(ref _retried);

    /// <summary>Sent, but the collector never answered for them: they may or may not have been accepted.</summary>
    public long Unconfirmed => Sent - Accepted - Rejected;

    /// <summary>The first rejections, each with the event's id.</summary>
    public IReadOnlyList<string> FirstErrors
    {
        get
        {
            lock (_lock)
            {
                return [.. _errors];
            }
        }
    }

    /// <summary>What went wrong last, or null once the collector has answered again.</summary>
    public string? Trouble => Volatile.Read(ref _trouble);

    public void AddRetried(int events, string reason)
    {
        Interlocked.Add(ref _retried, events);
        Volatile.Write(ref _trouble, reason);
    }

    internal void AddSent(int events) => Interlocked.Add(ref _sent, events);

    internal void Add(EventBatch batch, CollectorAnswer answer)
    {
        Interlocked.Add(ref _accepted, answer.Accepted);
        Interlocked.Add(ref _rejected, answer.Rejected);
        Volatile.Write(ref _trouble, null);
        lock (_lock)
        {
            foreach (var error in answer.Errors.Take(MaxErrorsKept - _errors.Count))
            {
                _errors.Add(Describe(batch, error));
            }
        }
    }

    private static string Describe(EventBatch batch, EventError error) =>
        error.Index is { } index && index >= 0 && index < batch.Count
            ? $"event {batch.EventIds[index]}: {error.Field}: {error.Detail}"
            : $"request of {batch.Count} events: {error.Detail}";
}

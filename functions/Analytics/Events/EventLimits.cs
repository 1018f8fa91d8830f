namespace Analytics.Events;

/// <summary>How large and how far off an event may be. Each limit says what it protects.</summary>
public static class EventLimits
{
    /// <summary>
    /// A request's body after decompression, in bytes: what Event Hubs takes in one publication (1 MiB), so that a request never fans out
    /// unboundedly.
    /// </summary>
    public const int MaxRequestBytes = 1024 * 1024;

    /// <summary>
    /// Events in one request: at the usual 600 bytes each they fill a third of <see cref="MaxRequestBytes"/>, and a rejected item is still found
    /// easily.
    /// </summary>
    public const int MaxEventsPerRequest = 500;

    /// <summary>One event's JSON text, in bytes: half of what Event Hubs bills as one ingress event (64 KB).</summary>
    public const int MaxEventBytes = 32 * 1024;

    /// <summary>Nesting inside one event; trackers send three levels, and a deep nest only costs stack and time.</summary>
    public const int MaxDepth = 32;

    /// <summary>Session, visitor and event ids, in bytes of UTF-8: a UUID takes 36, a signed cookie about 100.</summary>
    public const int MaxIdBytes = 128;

    /// <summary>The page's address, in bytes of UTF-8; browsers and proxies commonly stop at 2,048 to 8,192.</summary>
    public const int MaxUrlBytes = 4096;

    /// <summary>The action's name, in bytes of UTF-8; it becomes a dimension that people read.</summary>
    public const int MaxActionBytes = 64;

    /// <summary>Engagement that one event may report: a day. More is a page left open, not a reader.</summary>
    public const long MaxEngagementMilliseconds = 24 * 60 * 60 * 1000;

    /// <summary>The earliest event time: older than any web server, so it is a clock that was never set.</summary>
    public static readonly DateTimeOffset MinTime = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far in the future an event may claim to be; beyond it the clock is broken and the enqueued time counts instead.</summary>
    public static readonly TimeSpan MaxFutureSkew = TimeSpan.FromMinutes(5);
}

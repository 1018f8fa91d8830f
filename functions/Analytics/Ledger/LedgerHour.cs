namespace Analytics.Ledger;

/// <summary>What both consumers did with the events that arrived in one hour.</summary>
/// <param name="Hour">The start of the hour, UTC.</param>
/// <param name="Archive">What the archive dealt with.</param>
/// <param name="Rollup">What the rollup dealt with.</param>
public readonly record struct LedgerHour(DateTimeOffset Hour, LedgerCounts Archive, LedgerCounts Rollup)
{
    /// <summary>How long after its end an hour may still be on its way through the consumers.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Events that one consumer has dealt with and the other has not, and messages that one of them never saw. Zero when the books balance.
    /// </summary>
    public long Unaccounted => Math.Abs(Archive.Events - Rollup.Events) + Archive.Missing + Rollup.Missing;

    /// <summary>Whether the hour is over for long enough to be judged.</summary>
    public bool IsClosed(DateTimeOffset now) => now >= Hour.AddHours(1) + Settling;
}

namespace Analytics.Ledger;

/// <summary>What one consumer did with the events that arrived in one hour.</summary>
/// <param name="Events">Events it dealt with, the rejected ones included.</param>
/// <param name="Rejected">Those that could not be read.</param>
/// <param name="Missing">Messages that never came: the stream numbers them without holes, and these numbers were skipped.</param>
public readonly record struct LedgerCounts(long Events, long Rejected, long Missing)
{
    public static LedgerCounts operator +(LedgerCounts left, LedgerCounts right) =>
        new(left.Events + right.Events, left.Rejected + right.Rejected, left.Missing + right.Missing);
}

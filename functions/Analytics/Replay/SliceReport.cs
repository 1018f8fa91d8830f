namespace Analytics.Replay;

/// <summary>What a slice did.</summary>
/// <param name="Events">Archived events read.</param>
/// <param name="Unchanged">Hour rows that already were what the archive makes them.</param>
/// <param name="Restored">Hour rows that were written anew, or written for the first time.</param>
/// <param name="Ahead">Hour rows that have absorbed events which the archive does not hold yet; they were left alone.</param>
public readonly record struct SliceReport(long Events, long Unchanged, long Restored, long Ahead)
{
    public static SliceReport operator +(SliceReport left, SliceReport right) =>
        new(left.Events + right.Events, left.Unchanged + right.Unchanged, left.Restored + right.Restored, left.Ahead + right.Ahead);
}

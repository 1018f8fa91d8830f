namespace Analytics.Rollups;

/// <summary>How far a rollup row has read its shard: the position of the last event it absorbed. Events at or below it are redeliveries.</summary>
/// <remarks>
/// Ordered by enqueued time, then by sequence number, because a re-created hub counts from zero again.
/// The default value lies below every event.
/// </remarks>
/// <param name="EnqueuedAt">When Event Hubs stored the event, UTC.</param>
/// <param name="SequenceNumber">Its number within the partition.</param>
public readonly record struct Watermark(DateTimeOffset EnqueuedAt, long SequenceNumber) : IComparable<Watermark>
{
    /// <summary>Whether the event at <paramref name="position"/> is already in.</summary>
    public bool Covers(Watermark position) => position.CompareTo(this) <= 0;

    /// <inheritdoc/>
    public int CompareTo(Watermark other) => (EnqueuedAt, SequenceNumber).CompareTo((other.EnqueuedAt, other.SequenceNumber));

    /// <summary>The later of the two.</summary>
    public static Watermark Max(Watermark left, Watermark right) => left.CompareTo(right) >= 0 ? left : right;

    public static bool operator <(Watermark left, Watermark right) => left.CompareTo(right) < 0;

    public static bool operator >(Watermark left, Watermark right) => left.CompareTo(right) > 0;

    public static bool operator <=(Watermark left, Watermark right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Watermark left, Watermark right) => left.CompareTo(right) >= 0;
}

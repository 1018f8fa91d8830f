namespace Analytics.Rollups;

/// <summary>How far a rollup row has read its shard. Events at or below it are redeliveries.</summary>
/// <remarks>
/// <para>The sequence number tells, since a partition numbers its events without holes and a row absorbs them in that order. The enqueued time stands
/// beside it because a re-created hub counts from zero again: an event that was enqueued later than all before it is new, whatever its number. The
/// reverse does not hold: a partition that moves to another broker may stamp a little earlier than before, and such an event is new by its
/// number.</para>
/// <para>Compared by enqueued time, then by number. The default value lies below every event.</para>
/// </remarks>
/// <param name="EnqueuedAt">The latest time at which Event Hubs stored one of the events absorbed, UTC.</param>
/// <param name="SequenceNumber">The number within the partition of the last one absorbed.</param>
public readonly record struct Watermark(DateTimeOffset EnqueuedAt, long SequenceNumber) : IComparable<Watermark>
{
    /// <summary>Whether the event at <paramref name="position"/> is already in.</summary>
    public bool Covers(Watermark position) => position.SequenceNumber <= SequenceNumber && position.EnqueuedAt <= EnqueuedAt;

    /// <summary>The watermark once the event at <paramref name="position"/> is in.</summary>
    public Watermark Advance(Watermark position) =>
        Covers(position) ? this : new Watermark(position.EnqueuedAt > EnqueuedAt ? position.EnqueuedAt : EnqueuedAt, position.SequenceNumber);

    /// <inheritdoc/>
    public int CompareTo(Watermark other) => (EnqueuedAt, SequenceNumber).CompareTo((other.EnqueuedAt, other.SequenceNumber));

    /// <summary>The later of the two.</summary>
    public static Watermark Max(Watermark left, Watermark right) => left.CompareTo(right) >= 0 ? left : right;

    public static bool operator <(Watermark left, Watermark right) => left.CompareTo(right) < 0;

    public static bool operator >(Watermark left, Watermark right) => left.CompareTo(right) > 0;

    public static bool operator <=(Watermark left, Watermark right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Watermark left, Watermark right) => left.CompareTo(right) >= 0;
}

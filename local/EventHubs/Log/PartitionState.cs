using System.Globalization;

namespace Local.EventHubs.Log;

/// <summary>What a partition holds at one moment.</summary>
/// <param name="FirstSequenceNumber">Of the oldest event that is kept; one past the last when none is.</param>
/// <param name="LastSequenceNumber">Of the newest event ever, kept or not; -1 before the first.</param>
/// <param name="LastEnqueuedTime">The default value when it is not known any more.</param>
internal readonly record struct PartitionState(long FirstSequenceNumber, long LastSequenceNumber, DateTimeOffset LastEnqueuedTime)
{
    internal bool IsEmpty => FirstSequenceNumber > LastSequenceNumber;

    internal string LastOffset => OffsetOf(LastSequenceNumber);

    /// <summary>Offsets are opaque to clients; here the sequence number says where an event is.</summary>
    internal static string OffsetOf(long sequenceNumber) => sequenceNumber.ToString(CultureInfo.InvariantCulture);
}

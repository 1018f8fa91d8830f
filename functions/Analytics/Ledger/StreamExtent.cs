using Analytics.Rollups;

namespace Analytics.Ledger;

/// <summary>The messages that a shard of the stream holds, from the oldest that is not expired to the newest.</summary>
/// <param name="First">The number of the oldest.</param>
/// <param name="Last">The number of the newest; below <paramref name="First"/> when there is none.</param>
/// <param name="LastEnqueuedAt">When the newest was stored, UTC.</param>
public readonly record struct StreamExtent(long First, long Last, DateTimeOffset LastEnqueuedAt)
{
    /// <summary>A shard without messages.</summary>
    public static StreamExtent Empty { get; } = new(0, -1, default);

    /// <summary>How many of the messages a consumer has still before it.</summary>
    /// <param name="reached">The last message that it has dealt with; default when there is none.</param>
    public long After(Watermark reached)
    {
        // A number beyond the last of messages that were stored later is from a hub that has since been created again.
        var isOfAnotherHub = reached.SequenceNumber > Last && reached.EnqueuedAt < LastEnqueuedAt;
        var dealtWith = reached == default || isOfAnotherHub ? First - 1 : Math.Max(reached.SequenceNumber, First - 1);
        return Math.Max(0, Last - dealtWith);
    }
}

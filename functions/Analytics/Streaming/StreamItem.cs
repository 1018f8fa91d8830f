using Analytics.Archive;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Streaming;

/// <summary>One event off the stream: its text with its place, and what it was read as, or why it was not.</summary>
/// <param name="Archived">The text, byte for byte, and where it stood.</param>
/// <param name="Parsed">The event; null when it was rejected.</param>
/// <param name="Rejection">Why it was rejected; default when it was not.</param>
public readonly record struct StreamItem(ArchivedEvent Archived, AnalyticsEvent? Parsed, Rejection Rejection)
{
    /// <summary>
    /// Whether this is no event but the place of a message that holds none (<see cref="EventPack.Empty"/>): the ledger passes it, nobody keeps it.
    /// </summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether this is an event that could not be read.</summary>
    public bool IsRejected => Parsed is null && !IsEmpty;

    /// <summary>What rollups take in: the events that could be read, each with its place in the shard.</summary>
    public static IEnumerable<PositionedEvent> Readable(IEnumerable<StreamItem> items) =>
        items.Where(item => item.Parsed is not null).Select(item => new PositionedEvent(item.Archived.Watermark, item.Parsed!.Value)); // filtered
}

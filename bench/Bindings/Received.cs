namespace Bindings;

/// <summary>What the functions of this worker were given so far; touching it all keeps a binding from being lazy.</summary>
internal static class Received
{
    private static long _events;
    private static long _bytes;
    private static long _batches;

    public static long Events => Interlocked.Read(ref _events);

    public static long Bytes => Interlocked.Read(ref _bytes);

    public static long Batches => Interlocked.Read(ref _batches);

    /// <summary>Counts one batch.</summary>
    public static void AddBatch() => Interlocked.Increment(ref _batches);

    /// <summary>Counts one event with all that a consumer of the stream needs of it.</summary>
    public static void Add(int bodyLength, long sequenceNumber, DateTime enqueuedAt, string? contentEncoding, string? messageId)
    {
        if (sequenceNumber < 0 || enqueuedAt == default || contentEncoding is null || messageId is null)
        {
            throw new InvalidOperationException($"Event {sequenceNumber} of {enqueuedAt:O} came without '{contentEncoding}' or '{messageId}'.");
        }

        Interlocked.Increment(ref _events);
        Interlocked.Add(ref _bytes, bodyLength);
    }
}

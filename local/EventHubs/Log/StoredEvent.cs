namespace Local.EventHubs.Log;

/// <summary>An event as its partition holds it.</summary>
/// <param name="PartitionKey">Of its whole batch; null when the sender named none.</param>
/// <param name="Message">The bytes that the log was given, of which it knows no more.</param>
internal readonly record struct StoredEvent(long SequenceNumber, DateTimeOffset EnqueuedTime, string? PartitionKey, byte[] Message);

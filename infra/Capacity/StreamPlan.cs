namespace Analytics.Infra.Capacity;

/// <summary>The size of the event hub.</summary>
/// <param name="Units">Throughput, processing or capacity units at peak.</param>
/// <param name="MaxUnits">Where auto-inflate stops; the same as <paramref name="Units"/> off Standard.</param>
/// <param name="Partitions">Partitions of the hub.</param>
/// <param name="PeakMessagesPerSecond">Messages into the hub in the busiest minute.</param>
/// <param name="PeakBytesPerSecond">Bytes into the hub in the busiest minute, compressed where senders pack.</param>
/// <param name="BatchMessages">Messages that a trigger waits for, so that a batch covers <see cref="CapacityPlanner.BatchSeconds"/> at peak.</param>
public sealed record StreamPlan(
    StreamTier Tier, int Units, int MaxUnits, int Partitions, double PeakMessagesPerSecond, double PeakBytesPerSecond, int BatchMessages);

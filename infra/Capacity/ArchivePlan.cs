namespace Analytics.Infra.Capacity;

/// <summary>The load on the archive.</summary>
/// <param name="GigabytesPerDay">Compressed segments of a day.</param>
/// <param name="GigabytesKept">All of them at the end of the retention.</param>
/// <param name="PeakWritesPerSecond">Segments written in a second of the busiest minute.</param>
public sealed record ArchivePlan(double GigabytesPerDay, double GigabytesKept, double PeakWritesPerSecond);

namespace Analytics.Queries;

/// <summary>One bucket of a series.</summary>
/// <param name="Start">The instant at which the bucket starts, UTC.</param>
/// <param name="Values">Each metric's value in the bucket, in the order of the request.</param>
/// <param name="Averages">Each metric's mean over the window that ends with this bucket, empty buckets counted as zero.</param>
public readonly record struct SeriesPoint(DateTimeOffset Start, IReadOnlyList<long> Values, IReadOnlyList<double> Averages);

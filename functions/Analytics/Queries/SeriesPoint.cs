using Analytics.Averages;

namespace Analytics.Queries;

/// <summary>One bucket of a series.</summary>
/// <param name="Start">The instant at which the bucket starts, UTC.</param>
/// <param name="IsPartial">Whether the window of the averages reaches back to buckets before the customer's first one with events, where all is
/// zero.</param>
/// <param name="Values">Each metric's value in the bucket and its moving average over the window that ends with it, in the order of the
/// request.</param>
public readonly record struct SeriesPoint(DateTimeOffset Start, bool IsPartial, IReadOnlyList<SmoothedValue> Values);

namespace Analytics.Averages;

/// <summary>A value of a series beside its moving average.</summary>
/// <param name="Smoothed">In the unit of <paramref name="Raw"/>.</param>
/// <param name="IsPartial">Fewer values than the window were there to be averaged.</param>
public readonly record struct SmoothedValue(double Raw, double Smoothed, bool IsPartial);

namespace Analytics.Averages;

/// <summary>How a series is smoothed; the names and definitions are those of <see cref="MovingAverages"/>.</summary>
public enum Smoothing
{
    /// <summary>Every sample of the window has the same weight.</summary>
    Simple,

    /// <summary>Weights fall exponentially with age, with the mean age of the window.</summary>
    Exponential,

    /// <summary>Weights fall linearly with age, to nothing at the end of the window.</summary>
    Weighted,
}

namespace Analytics.Averages;

/// <summary>The mean of decimals as a decimal.</summary>
public static class DecimalAverage
{
    /// <summary>The exact sum of the samples, divided once and rounded to the nearest decimal.</summary>
    /// <remarks>O(1) for <see cref="MovingAverage{T}"/> and <see cref="ImmutableMovingAverage{T}"/>; any other implementation's samples are summed.
    /// All integers of up to 64 bits are decimals: for a mean of theirs, add them to a moving average of decimals.</remarks>
    /// <exception cref="InvalidOperationException">There are no samples, and a decimal cannot be NaN.</exception>
    public static decimal AverageAsDecimal(this IReadOnlyMovingAverage<decimal> average)
    {
        if (average.Count == 0)
        {
            throw new InvalidOperationException("The mean of no samples is NaN, for which decimal has no place.");
        }

        return average switch
        {
            MovingAverage<decimal> mutable => mutable.ExactSum.DivideAsDecimal(mutable.Count),
            ImmutableMovingAverage<decimal> immutable => immutable.ExactSum.DivideAsDecimal(immutable.Count),
            _ => Sum(average).DivideAsDecimal(average.Count),
        };
    }

    private static ExactSum<decimal> Sum(IEnumerable<decimal> samples)
    {
        var sum = default(ExactSum<decimal>);
        foreach (decimal sample in samples)
        {
            sum.Replace(0, sample);
        }

        return sum;
    }
}

namespace Traffic.Generation;

/// <summary>Ranks of which the k-th is drawn in proportion to 1/k: a few are popular, most are rare, as with sites and pages.</summary>
/// <remarks>Zipf's law with exponent 1, by inverting the cumulative probabilities: O(ranks) memory, O(log ranks) per sample.</remarks>
public sealed class ZipfDistribution
{
    private readonly double[] _cumulative;

    /// <param name="ranks">How many there are; at least 1.</param>
    public ZipfDistribution(int ranks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ranks);
        _cumulative = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++)
        {
            sum += 1.0 / (rank + 1);
            _cumulative[rank] = sum;
        }

        for (var rank = 0; rank < ranks; rank++)
        {
            _cumulative[rank] /= sum;
        }
    }

    /// <summary>The rank, from 0, that a uniform number from 0 to below 1 stands for.</summary>
    public int RankAt(double uniform)
    {
        var index = Array.BinarySearch(_cumulative, uniform);
        return index < 0 ? ~index : index + 1;
    }
}

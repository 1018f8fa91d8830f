namespace Analytics.Infra.Capacity;

/// <summary>How unevenly customers send: the i-th largest has a share proportional to 1/i (Zipf's law with exponent 1).</summary>
public static class Skew
{
    private const double EulerMascheroni = 0.5772156649015329;
    private const int RanksPerPercent = 100; // neighbours whose shares differ by less than a hundredth are counted as one

    /// <summary>Customers of <paramref name="customers"/> that are expected among <paramref name="events"/> events.</summary>
    /// <remarks>
    /// The sum over all customers of 1 - (1 - share)^events, small customers in groups; within 0.1 % of the whole sum, in O(log customers).
    /// </remarks>
    /// <param name="largest">How many of the largest are asked for; by default all.</param>
    public static double DistinctCustomers(double customers, double events, double largest = double.PositiveInfinity)
    {
        var asked = Math.Floor(Math.Min(customers, largest));
        var largestShare = LargestShare(customers);
        var distinct = 0.0;
        for (var rank = 1.0; rank <= asked;)
        {
            var group = Math.Min(Math.Max(1, Math.Floor(rank / RanksPerPercent)), asked - rank + 1);
            var middle = rank + ((group - 1) / 2);
            distinct += group * (1 - Math.Pow(1 - (largestShare / middle), events));
            rank += group;
        }

        return distinct;
    }

    /// <summary>The share of the largest customer: one over the harmonic number, by its expansion.</summary>
    public static double LargestShare(double customers) =>
        customers < 2 ? 1 : 1 / (Math.Log(customers) + EulerMascheroni + (1 / (2 * customers)) - (1 / (12 * customers * customers)));
}

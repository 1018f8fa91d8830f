namespace Analytics.Infra.Capacity;

/// <summary>How unevenly customers send: the i-th largest has a share proportional to 1/i (Zipf's law with exponent 1).</summary>
public static class Skew
{
    /// <summary>
    /// Customers of <paramref name="customers"/> that are expected among <paramref name="events"/> events: the sum over all of 1 - (1 - p)^events. O(customers).
    /// </summary>
    public static double DistinctCustomers(int customers, double events)
    {
        var largest = LargestShare(customers);
        var distinct = 0.0;
        for (var rank = 1; rank <= customers; rank++)
        {
            distinct += 1 - Math.Pow(1 - (largest / rank), events);
        }

        return distinct;
    }

    /// <summary>The share of the largest customer. O(customers).</summary>
    public static double LargestShare(int customers)
    {
        var harmonic = 0.0;
        for (var rank = 1; rank <= customers; rank++)
        {
            harmonic += 1.0 / rank;
        }

        return 1 / harmonic;
    }
}

namespace Analytics.Infra.Capacity;

/// <summary>The load on the rollup tables.</summary>
/// <param name="Accounts">Storage accounts that customers are spread over.</param>
/// <param name="PeakTransactionsPerSecond">One per customer and batch; each writes the customer's hour row and day row.</param>
/// <param name="MeanTransactionsPerSecond">The same over the whole day.</param>
/// <param name="PeakQueriesPerSecond">For the rows of customers that no instance has in memory.</param>
/// <param name="MeanQueriesPerSecond">The same over the whole day.</param>
/// <param name="GigabytesPerMonth">What the rows of a month add.</param>
public sealed record RollupPlan(
    int Accounts,
    double PeakTransactionsPerSecond,
    double MeanTransactionsPerSecond,
    double PeakQueriesPerSecond,
    double MeanQueriesPerSecond,
    double GigabytesPerMonth);

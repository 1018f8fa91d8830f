namespace Analytics.Infra.Capacity;

/// <summary>What the rollup tables cost a month in US dollars.</summary>
public static class RollupBill
{
    /// <summary>With the platform's keys, in one zone.</summary>
    public static double Plain(CapacityPlan plan) => Of(
        plan, Prices.TableTenThousandOperations, Prices.TableTenThousandOperations, Prices.TableGigabyteMonth);

    /// <summary>With a customer-managed key, in one zone.</summary>
    public static double Keyed(CapacityPlan plan) => Of(
        plan, Prices.KeyedTableTenThousandTransactions, Prices.KeyedTableTenThousandReads, Prices.KeyedTableGigabyteMonth);

    /// <summary>The rows of a year, in one zone, without what is done with them.</summary>
    public static double Storage(CapacityPlan plan) => StorageAt(plan, Prices.TableGigabyteMonth);

    private static double Of(CapacityPlan plan, double transactions, double reads, double gigabyte)
    {
        var tenThousands = Prices.HoursPerMonth * 3600 / 1e4;
        return (plan.Rollups.MeanTransactionsPerSecond * tenThousands * transactions)
            + (plan.Rollups.MeanQueriesPerSecond * tenThousands * reads)
            + StorageAt(plan, gigabyte);
    }

    private static double StorageAt(CapacityPlan plan, double gigabyte) => plan.Rollups.GigabytesPerMonth * 12 * gigabyte;
}

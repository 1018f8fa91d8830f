using System.Globalization;

namespace Analytics.Infra.Capacity;

/// <summary>Writes plans as a Markdown table, one column each.</summary>
public static class CapacityReport
{
    private static readonly (string Row, Func<CapacityPlan, string> Cell)[] Rows =
    [
        ("Events/s, mean and peak", plan => $"{Round(plan.Workload.MeanEventsPerSecond)} and {Round(plan.Workload.PeakEventsPerSecond)}"),
        ("Into the hub at peak",
            plan => $"{Round(plan.Stream.PeakMessagesPerSecond)} messages/s, {Round(plan.Stream.PeakBytesPerSecond / 1e6)} MB/s"),
        ("Event Hubs", plan => $"{plan.Stream.Tier}, {plan.Stream.Units} {UnitName(plan.Stream.Tier)}"),
        ("Partitions", plan => $"{plan.Stream.Partitions}"),
        ("Messages per batch", plan => $"{plan.Stream.BatchMessages}"),
        ("Instances at peak (collect, archive, roll up)",
            plan => $"{plan.Compute.Instances} ({plan.Compute.Collectors}, {plan.Compute.Archivers}, {plan.Compute.RollUps})"),
        ("Rollup transactions/s, mean and peak",
            plan => $"{Round(plan.Rollups.MeanTransactionsPerSecond)} and {Round(plan.Rollups.PeakTransactionsPerSecond)}"),
        ("Rollup queries/s, mean and peak", plan => $"{Round(plan.Rollups.MeanQueriesPerSecond)} and {Round(plan.Rollups.PeakQueriesPerSecond)}"),
        ("Rollup accounts", plan => $"{plan.Rollups.Accounts}"),
        ("Rollup growth a month", plan => $"{Round(plan.Rollups.GigabytesPerMonth)} GB"),
        ("Archive a day, and at full retention", plan => $"{Round(plan.Archive.GigabytesPerDay)} GB, {Round(plan.Archive.GigabytesKept / 1e3)} TB"),
        ("Archive writes/s", plan => Round(plan.Archive.PeakWritesPerSecond)),
    ];

    /// <summary>The table; money in US dollars a month.</summary>
    public static string Write(params IReadOnlyList<CapacityPlan> plans)
    {
        var lines = new List<string>
        {
            Line("Events a day", plans.Select(plan => Round(plan.Workload.EventsPerDay))),
            Line("---", plans.Select(_ => "---:")),
        };
        lines.AddRange(Rows.Select(row => Line(row.Row, plans.Select(row.Cell))));
        for (var i = 0; i < plans[0].Costs.Count; i++)
        {
            lines.Add(Line($"{plans[0].Costs[i].Item}, $", plans.Select(plan => Round(plan.Costs[i].Monthly))));
        }

        lines.Add(Line("**Month, $**", plans.Select(plan => $"**{Round(plan.MonthlyCost)}**")));
        lines.Add(Line("For a billion events, $", plans.Select(plan => Round(CostOfABillion(plan)))));
        foreach (var plan in plans)
        {
            lines.AddRange(plan.Warnings.Select(warning => $"\n- {Round(plan.Workload.EventsPerDay)} a day: {warning}"));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>What is paid for a zone, for a second region, and would be for a key of one's own on the tables; US dollars a month.</summary>
    public static string WriteOptions(params IReadOnlyList<CapacityPlan> plans)
    {
        (string Row, Func<CapacityPlan, double> Cost)[] rows =
        [
            ("Archive in one zone", plan => ArchiveStorage(plan) / Prices.GeoZoneRedundancyFactor),
            ("Archive in three zones", plan => ArchiveStorage(plan) / Prices.GeoZoneRedundancyFactor * Prices.ZoneRedundancyFactor),
            ("Archive in three zones and a second region", ArchiveStorage),
            ("Rollups of a year in one zone", RollupBill.Storage),
            ("Rollups of a year in three zones", plan => RollupBill.Storage(plan) * Prices.ZoneRedundancyFactor),
            ("Rollups of a year in three zones and a second region", plan => RollupBill.Storage(plan) * Prices.GeoZoneRedundancyFactor),
            ("Rollup tables in all, in one zone", RollupBill.Plain),
            ("The same with a customer-managed key", RollupBill.Keyed),
        ];
        return string.Join(
            '\n',
            [
                Line("Events a day", plans.Select(plan => Round(plan.Workload.EventsPerDay))),
                Line("---", plans.Select(_ => "---:")),
                .. rows.Select(row => Line($"{row.Row}, $", plans.Select(plan => Round(row.Cost(plan))))),
            ]) + "\n";
    }

    private static double ArchiveStorage(CapacityPlan plan) => plan.Costs.Single(line => line.Item == CapacityPlanner.ArchiveStorageItem).Monthly;

    private static double CostOfABillion(CapacityPlan plan) => plan.MonthlyCost / (plan.Workload.EventsPerDay * Prices.DaysPerMonth / 1e9);

    private static string Line(string head, IEnumerable<string> cells) => $"| {head} | {string.Join(" | ", cells)} |";

    /// <summary>Three digits are more than the model knows.</summary>
    private static string Round(double value)
    {
        if (value is 0 or < 0.005)
        {
            return "0";
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        var rounded = Math.Round(value / unit) * unit;
        return rounded.ToString(rounded >= 100 ? "#,0" : rounded >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
    }

    private static string UnitName(StreamTier tier) =>
        tier switch
        {
            StreamTier.Standard => "TU",
            StreamTier.Premium => "PU",
            _ => "CU",
        };
}

namespace Analytics.Infra.Capacity;

/// <summary>The sizes and the bill that follow from a workload.</summary>
/// <param name="Warnings">Ceilings that the workload touches, and what to do about each.</param>
public sealed record CapacityPlan(
    Workload Workload,
    StreamPlan Stream,
    RollupPlan Rollups,
    ArchivePlan Archive,
    ComputePlan Compute,
    IReadOnlyList<CostLine> Costs,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The monthly bill in US dollars.</summary>
    public double MonthlyCost => Costs.Sum(line => line.Monthly);
}

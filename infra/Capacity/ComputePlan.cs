namespace Analytics.Infra.Capacity;

/// <summary>Instances of the function app at peak, each of one core and 2 GB.</summary>
/// <param name="Collectors">For the collector.</param>
/// <param name="Archivers">For ArchiveEvents.</param>
/// <param name="RollUps">For RollUpEvents.</param>
/// <param name="MeanInstances">All of them over the whole day.</param>
public sealed record ComputePlan(int Collectors, int Archivers, int RollUps, double MeanInstances)
{
    /// <summary>All instances at peak.</summary>
    public int Instances => Collectors + Archivers + RollUps;
}

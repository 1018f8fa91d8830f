namespace Local.EventHubs;

/// <summary>An event hub to be served. Its name and those of its groups are the same in any case.</summary>
/// <param name="ConsumerGroups">Besides <c>$Default</c>, which exists by itself.</param>
public sealed record HubConfig(string Name, int Partitions, IReadOnlyList<string> ConsumerGroups)
{
    internal bool HasGroup(string name) => IsDefault(name) || ConsumerGroups.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal static bool IsDefault(string group) => group.Equals("$Default", StringComparison.OrdinalIgnoreCase);
}

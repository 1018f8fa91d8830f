namespace Local.EventHubs;

/// <summary>An event hub to be served. Its name and those of its groups are the same in any case.</summary>
/// <param name="ConsumerGroups">Besides <c>$Default</c>, which exists by itself.</param>
public sealed record HubConfig(string Name, int Partitions, IReadOnlyList<string> ConsumerGroups)
{
    internal const string DefaultConsumerGroup = "$Default";

    internal bool HasGroup(string name) =>
        ConsumerGroups.Append(DefaultConsumerGroup).Contains(name, StringComparer.OrdinalIgnoreCase);
}

namespace Analytics.Azure;

/// <summary>How the services are that the app needs.</summary>
/// <param name="Services">Each service by its name, with what is wrong with it; null when nothing is.</param>
/// <param name="Backlog">Messages of the stream that each consumer has still before it, all shards together; empty when it is not known.</param>
public sealed record HealthReport(IReadOnlyDictionary<string, string?> Services, IReadOnlyDictionary<string, long> Backlog)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsHealthy => Services.Values.All(problem => problem is null);
}

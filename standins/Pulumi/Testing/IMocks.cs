namespace Pulumi.Testing;

/// <summary>Stands in for the engine in tests.</summary>
public interface IMocks
{
    /// <summary>Makes a resource: its id, null for components, and a dictionary of its outputs.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function that reads from the cloud, with a dictionary.</summary>
    Task<object> CallAsync(MockCallArgs args);

    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

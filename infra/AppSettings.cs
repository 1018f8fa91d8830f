using Analytics.Infra.Capacity;
using Analytics.Infra.Settings;
using Pulumi;

namespace Analytics.Infra;

/// <summary>The settings of the function app: which services it opens by which identity, and how it is tuned. None of them is a secret.</summary>
public sealed class AppSettings
{
    private readonly Dictionary<string, Input<string>> _values = new(StringComparer.Ordinal);
    private readonly Input<string> _clientId;

    /// <param name="clientId">The client id of the identity that opens everything.</param>
    public AppSettings(Input<string> clientId) => _clientId = clientId;

    /// <summary>Name and value of each setting, by name.</summary>
    public IEnumerable<KeyValuePair<string, Input<string>>> Values => _values.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>Adds a setting.</summary>
    public AppSettings Set(string name, Input<string> value)
    {
        _values.Add(name, value);
        return this;
    }

    /// <summary>Adds a connection that the identity opens.</summary>
    /// <param name="key">What the service is found by, such as blobServiceUri.</param>
    public AppSettings Connect(string connection, string key, Input<string> address) =>
        Set($"{connection}__{key}", address)
            .Set($"{connection}__credential", "managedidentity")
            .Set($"{connection}__clientId", _clientId);

    /// <summary>Adds the telemetry's settings.</summary>
    public AppSettings ReportTo(Input<string> connectionString) =>
        Set("APPLICATIONINSIGHTS_CONNECTION_STRING", connectionString)
            .Set("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", Output.Format($"ClientId={_clientId};Authorization=AAD"));

    /// <summary>Adds what the plan says about batches, over what host.json says, and the options of the app.</summary>
    public AppSettings Tune(StackSettings settings, StreamPlan plan) =>
        Set("AzureFunctionsJobHost__extensions__eventHubs__minEventBatchSize", $"{plan.BatchMessages}")
            .Set("AzureFunctionsJobHost__extensions__eventHubs__maxEventBatchSize", $"{CapacityPlanner.MaxBatchMessages}")
            .Set("AzureFunctionsJobHost__extensions__eventHubs__maxWaitTime", $"{TimeSpan.FromSeconds(CapacityPlanner.BatchSeconds):c}")
            .Set("Stream__SessionBuckets", $"{settings.SessionBuckets}")
            .Set("Rollups__HotCustomers", $"{CapacityPlanner.HotCustomersPerInstance}")
            .Set("Rollups__ParallelCustomers", $"{CapacityPlanner.ParallelCustomers}")
            .Set("Rollups__TimeZone", settings.TimeZone);
}

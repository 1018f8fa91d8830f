using Local.Host.EventHubs;
using Local.Host.Queues;

namespace Local.Host.Settings;

/// <summary>What host.json says, all of it checked.</summary>
/// <param name="FunctionTimeout">How long one invocation may take; null is for ever.</param>
internal sealed record HostOptions(HostJson Json, TimeSpan? FunctionTimeout, string RoutePrefix, EventHubOptions EventHubs, QueueOptions Queues)
{
    /// <exception cref="StartFailure">A value is out of its range.</exception>
    public static HostOptions Of(HostJson json) => new(json, json.FunctionTimeout, json.RoutePrefix, EventHubOptions.Of(json), QueueOptions.Of(json));
}

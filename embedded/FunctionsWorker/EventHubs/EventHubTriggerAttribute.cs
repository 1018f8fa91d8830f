using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives events of an event hub.</summary>
public sealed class EventHubTriggerAttribute : TriggerBindingAttribute
{
    public EventHubTriggerAttribute(string eventHubName)
    {
        EventHubName = eventHubName;
    }

    public string EventHubName { get; private set; }

    /// <summary>The consumer group; without one, <c>$Default</c>.</summary>
    public string? ConsumerGroup { get; set; }

    /// <summary>The name of the setting that holds the connection string.</summary>
    public string? Connection { get; set; }

    /// <summary>Whether the function takes many events of one partition at a time.</summary>
    public bool IsBatched { get; set; } = true;
}

using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks what is sent to an event hub.</summary>
public sealed class EventHubOutputAttribute : OutputBindingAttribute
{
    public EventHubOutputAttribute(string eventHubName)
    {
        EventHubName = eventHubName;
    }

    public string EventHubName { get; private set; }

    /// <summary>The name of the setting that holds the connection string.</summary>
    public string? Connection { get; set; }
}

namespace Azure.Messaging.EventHubs;

/// <summary>How the delay between tries grows.</summary>
public enum EventHubsRetryMode
{
    Fixed = 0,
    Exponential = 1,
}

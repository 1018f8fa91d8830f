#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs.Producer;

/// <summary>How a producer names itself and tries again.</summary>
public class EventHubProducerClientOptions
{
    private EventHubsRetryOptions _retryOptions = new();

    /// <summary>Shown by the client; a random one unless set.</summary>
    public string Identifier { get; set; }

    public EventHubsRetryOptions RetryOptions
    {
        get => _retryOptions;
        set => _retryOptions = value ?? throw new ArgumentNullException(nameof(value));
    }
}

#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs;

/// <summary>An operation on an event hub failed; <see cref="Reason"/> says why.</summary>
public class EventHubsException : Exception
{
    public EventHubsException(bool isTransient, string eventHubName)
        : this(isTransient, eventHubName, null, FailureReason.GeneralError, null)
    {
    }

    public EventHubsException(bool isTransient, string eventHubName, FailureReason reason)
        : this(isTransient, eventHubName, null, reason, null)
    {
    }

    public EventHubsException(bool isTransient, string eventHubName, string message)
        : this(isTransient, eventHubName, message, FailureReason.GeneralError, null)
    {
    }

    public EventHubsException(bool isTransient, string eventHubName, string message, FailureReason reason)
        : this(isTransient, eventHubName, message, reason, null)
    {
    }

    /// <summary>Transient when <paramref name="reason"/> is a busy, slow or unreachable service.</summary>
    public EventHubsException(string eventHubName, string message, FailureReason reason)
        : this(IsTransientReason(reason), eventHubName, message, reason, null)
    {
    }

    public EventHubsException(bool isTransient, string eventHubName, string message, Exception innerException)
        : this(isTransient, eventHubName, message, FailureReason.GeneralError, innerException)
    {
    }

    public EventHubsException(bool isTransient, string eventHubName, string message, FailureReason reason, Exception innerException)
        : base(message, innerException)
    {
        IsTransient = isTransient;
        EventHubName = eventHubName;
        Reason = reason;
    }

    /// <summary>Why an operation failed.</summary>
    public enum FailureReason
    {
        GeneralError = 0,
        ClientClosed = 1,
        ConsumerDisconnected = 2,
        ResourceNotFound = 3,
        MessageSizeExceeded = 4,
        QuotaExceeded = 5,
        ServiceBusy = 6,
        ServiceTimeout = 7,
        ServiceCommunicationProblem = 8,
        ProducerDisconnected = 9,
        InvalidClientState = 10,
    }

    public bool IsTransient { get; }

    public string EventHubName { get; }

    public FailureReason Reason { get; }

    public override string Message => string.IsNullOrEmpty(EventHubName) ? base.Message : $"{base.Message} ({EventHubName})";

    private static bool IsTransientReason(FailureReason reason) =>
        reason is FailureReason.ServiceBusy or FailureReason.ServiceTimeout or FailureReason.ServiceCommunicationProblem;
}

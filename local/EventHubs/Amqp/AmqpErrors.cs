using Microsoft.Azure.Amqp;

namespace Local.EventHubs.Amqp;

/// <summary>The refusals of the service, under the conditions that clients turn into their exceptions.</summary>
internal static class AmqpErrors
{
    /// <summary>Clients know a missing entity by this sentence, not by the condition alone.</summary>
    internal static AmqpException NotFound(string entity) =>
        new(AmqpErrorCode.NotFound, $"The messaging entity '{entity}' could not be found.");

    internal static AmqpException NoPartition(string hub, string id) =>
        new("com.microsoft:argument-out-of-range", $"The event hub '{hub}' has no partition '{id}'.");

    internal static AmqpException Argument(string message) => new("com.microsoft:argument-error", message);

    internal static AmqpException Stolen(string message) => new(AmqpErrorCode.Stolen, message);

    internal static AmqpException LimitExceeded(string message) => new(AmqpErrorCode.ResourceLimitExceeded, message);

    internal static AmqpException NotImplemented(string message) => new(AmqpErrorCode.NotImplemented, message);

    internal static AmqpException Internal(string message) => new(AmqpErrorCode.InternalError, message);
}

using Microsoft.Azure.Amqp;

namespace Local.EventHubs.Amqp;

/// <summary>Who receives from one partition in one consumer group. Thread-safe.</summary>
/// <remarks>One with an owner level (on the wire: epoch) is alone: of two the one with the higher level, and of equals the later one.</remarks>
internal sealed class PartitionReceivers
{
    private const int MaxWithoutOwnerLevel = 5; // the service's cap

    private readonly Lock _gate = new();
    private readonly List<Receiver> _receivers = [];

    /// <summary>Lets the newcomer in, and closes those who have to make room for it.</summary>
    /// <exception cref="AmqpException">There is no room for the newcomer.</exception>
    internal void Admit(Receiver newcomer)
    {
        Receiver[] displaced;
        lock (_gate)
        {
            _receivers.RemoveAll(receiver => receiver.IsClosing);
            if (_receivers.Find(receiver => receiver.OwnerLevel is not null) is { } owner && !(newcomer.OwnerLevel >= owner.OwnerLevel))
            {
                throw AmqpErrors.Stolen(
                    $"Receiver '{owner.Name}' has the partition with epoch {owner.OwnerLevel}, above '{newcomer.OwnerLevel}' of '{newcomer.Name}'.");
            }

            if (newcomer.OwnerLevel is null && _receivers.Count == MaxWithoutOwnerLevel)
            {
                throw AmqpErrors.LimitExceeded($"The partition has {_receivers.Count} receivers in this consumer group, as many as it may have.");
            }

            displaced = newcomer.OwnerLevel is null ? [] : [.. _receivers];
            _receivers.RemoveAll(displaced.Contains);
            _receivers.Add(newcomer);
        }

        foreach (var receiver in displaced)
        {
            receiver.Close(AmqpErrors.Stolen($"Receiver '{newcomer.Name}' took the partition with epoch {newcomer.OwnerLevel}."));
        }
    }
}

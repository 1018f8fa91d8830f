using Azure.Messaging.EventHubs.Producer;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>What the service refuses in its Standard tier, and so do we.</summary>
internal static class MessageLimits
{
    /// <summary>Of one send, everything in it counted.</summary>
    internal const long MaximumSizeInBytes = 1 << 20;

    private const int MaximumPartitionKeyLength = 128;

    /// <exception cref="InvalidOperationException">Both a partition and a key are named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The key is too long.</exception>
    internal static void Check(SendEventOptions options)
    {
        if (!string.IsNullOrEmpty(options.PartitionId) && !string.IsNullOrEmpty(options.PartitionKey))
        {
            throw new InvalidOperationException(
                $"PartitionId '{options.PartitionId}' and PartitionKey '{options.PartitionKey}' exclude each other: a key chooses.");
        }

        if (options.PartitionKey?.Length > MaximumPartitionKeyLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.PartitionKey.Length,
                $"PartitionKey has {options.PartitionKey.Length} characters; {MaximumPartitionKeyLength} are allowed.");
        }
    }

    internal static void Check(CreateBatchOptions options)
    {
        Check((SendEventOptions)options);
        if (options.MaximumSizeInBytes > MaximumSizeInBytes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaximumSizeInBytes, $"MaximumSizeInBytes is above the service's {MaximumSizeInBytes}.");
        }
    }
}

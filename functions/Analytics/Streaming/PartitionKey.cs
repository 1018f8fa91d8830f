using System.Globalization;
using Analytics.Events;

namespace Analytics.Streaming;

/// <summary>The key by which Event Hubs chooses an event's partition: the customer, or one of the customer's buckets.</summary>
/// <remarks>
/// All events of a session share a key, so a partition holds a session in order and a resent event meets its first copy. A customer with more traffic
/// than one partition takes (about 1 MB/s) is spread over several buckets; readers merge the shards, so nothing else changes.
/// </remarks>
public static class PartitionKey
{
    /// <summary>
    /// The most buckets a customer may be spread over: the partitions of the largest hub short of a dedicated cluster (Premium: 100).
    /// </summary>
    public const int MaxBuckets = 100;

    /// <summary>The key for an event of <paramref name="customer"/> in the session with this hash.</summary>
    /// <param name="buckets">How many keys the customer's sessions are spread over, 1 to <see cref="MaxBuckets"/>.</param>
    public static string For(CustomerId customer, ulong session, int buckets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buckets, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buckets, MaxBuckets);
        return buckets == 1 ? customer.Value : string.Create(CultureInfo.InvariantCulture, $"{customer.Value}/{session % (ulong)buckets}");
    }
}

namespace Analytics.Infra.Capacity;

/// <summary>The tiers of Event Hubs that have a Kafka endpoint, from the smallest.</summary>
public enum StreamTier
{
    /// <summary>Throughput units, up to 40.</summary>
    Standard,

    /// <summary>Processing units, up to 16.</summary>
    Premium,

    /// <summary>A cluster of one's own, in capacity units.</summary>
    Dedicated,
}

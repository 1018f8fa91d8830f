using System.ComponentModel.DataAnnotations;
using Analytics.Streaming;

namespace Analytics.Azure;

/// <summary>How events are put on the stream.</summary>
public sealed class StreamOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "Stream";

    /// <summary>
    /// Partition keys that a customer's sessions are spread over. 1 (default) keeps a customer in one partition, about 1 MB/s; a change moves
    /// sessions to other shards, which readers merge, so it may be raised at any time.
    /// </summary>
    [Range(1, PartitionKey.MaxBuckets)]
    public int SessionBuckets { get; set; } = 1;
}

using System.Text.Json.Serialization;

namespace Analytics.Replay;

/// <summary>
/// One message of a replay: recompute the row hours that start in From ≤ t &lt; To, of one shard. Running it twice changes nothing.
/// </summary>
/// <param name="ReplayId">The replay it belongs to.</param>
/// <param name="Shard">As <see cref="Analytics.Rollups.Shard.ToString"/> writes it.</param>
/// <param name="From">The first hour, UTC.</param>
/// <param name="To">The hour after the last, UTC.</param>
/// <param name="Attempt">Counts from 1: a slice whose rows are ahead of the archive is put off and tried again.</param>
public sealed record ReplaySlice(string ReplayId, string Shard, DateTimeOffset From, DateTimeOffset To, int Attempt)
{
    /// <summary>
    /// Hours per slice: small enough to finish within a queue message's time, large enough that a year is hundreds of messages per shard.
    /// </summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(24);

    /// <summary>
    /// Attempts before a slice counts as failed; with <see cref="RetryDelay"/> between them the archive gets half an hour to catch up.
    /// </summary>
    public const int MaxAttempts = 60;

    /// <summary>Time between two attempts.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>Tells the slices of a replay apart, and sorts them by shard and time.</summary>
    [JsonIgnore]
    public string Key => FormattableString.Invariant($"{Shard}:{From.UtcDateTime:yyyyMMddHH}");
}

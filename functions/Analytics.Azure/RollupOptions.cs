using System.ComponentModel.DataAnnotations;

namespace Analytics.Azure;

/// <summary>How rollups are kept.</summary>
public sealed class RollupOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "Rollups";

    /// <summary>The time zone of reports, by its IANA name. Default UTC. After a change, history wants a replay.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Customers per host whose latest rows are kept in memory, so that a batch costs no reads; about 100 KB for one with events in every hour, up to
    /// 300 KB for the busiest. Default 5,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int HotCustomers { get; set; } = 5_000;

    /// <summary>Customers of one batch that are written at once. Default 16.</summary>
    [Range(1, 256)]
    public int ParallelCustomers { get; set; } = 16;
}

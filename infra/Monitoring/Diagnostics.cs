using Pulumi;
using Monitor = Pulumi.AzureNative.Monitor;

namespace Analytics.Infra.Monitoring;

/// <summary>What a resource logs.</summary>
/// <param name="MetricCategory">All metrics are one category; its name depends on the service.</param>
/// <param name="LogCategories">Log categories, or empty.</param>
/// <param name="LogGroup">A group of categories instead of single ones.</param>
public sealed record Diagnostics(string MetricCategory, IReadOnlyList<string> LogCategories, string? LogGroup = null)
{
    /// <summary>Everything that a service offers.</summary>
    public static readonly Diagnostics All = new("AllMetrics", [], "allLogs");

    /// <summary>Metrics, and who read or changed secrets.</summary>
    public static readonly Diagnostics Audit = new("AllMetrics", [], "audit");

    /// <summary>A storage service logs every request, which at this rate would cost more than the storage: metrics only.</summary>
    public static readonly Diagnostics StorageMetrics = new("Transaction", []);

    /// <summary>Deletions of segments are few, and each is worth knowing about.</summary>
    public static readonly Diagnostics StorageDeletions = new("Transaction", ["StorageDelete"]);

    /// <summary>Writes to the queues are few, and one to the poison queue raises an alert.</summary>
    public static readonly Diagnostics StorageWrites = new("Transaction", ["StorageWrite"]);

    /// <summary>The settings of the resource's logs.</summary>
    public InputList<Monitor.Inputs.DiagnosticsLogSettingsArgs> LogSettings() =>
        LogGroup is { } group
            ? new[] { new Monitor.Inputs.DiagnosticsLogSettingsArgs { CategoryGroup = group, Enabled = true } }
            : LogCategories.Select(category => new Monitor.Inputs.DiagnosticsLogSettingsArgs { Category = category, Enabled = true }).ToArray();
}

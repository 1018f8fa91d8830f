namespace Analytics.Infra.Rooms;

/// <summary>An alert on what the workspace holds of the last quarter of an hour.</summary>
/// <param name="Description">What people read first.</param>
/// <param name="Query">Returns one row.</param>
/// <param name="Column">The row's number.</param>
/// <param name="Limit">The alert fires above it.</param>
public sealed record LogAlert(string Name, string Description, AlertSeverity Severity, string Query, string Column, double Limit);

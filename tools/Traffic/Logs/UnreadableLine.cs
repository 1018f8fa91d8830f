namespace Traffic.Logs;

/// <summary>A line that is not in Combined Log Format.</summary>
/// <param name="Number">Counted from 1.</param>
public sealed record UnreadableLine(int Number, string Reason);

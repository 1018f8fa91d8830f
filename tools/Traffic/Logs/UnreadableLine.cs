namespace Traffic.Logs;

/// <summary>A line that is not in Combined Log Format.</summary>
/// <param name="Log">Which of the logs that were read, from 0.</param>
/// <param name="Number">Counted from 1.</param>
public sealed record UnreadableLine(int Log, int Number, string Reason);

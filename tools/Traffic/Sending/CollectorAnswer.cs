namespace Traffic.Sending;

/// <summary>What became of a request's events.</summary>
public sealed record CollectorAnswer(int Accepted, int Rejected, IReadOnlyList<EventError> Errors);

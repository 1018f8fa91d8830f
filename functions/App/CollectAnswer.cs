namespace Analytics.App;

/// <summary>What became of a request's events.</summary>
/// <param name="Accepted">Events on the stream.</param>
/// <param name="Rejected">Events that break a rule; sending them again is pointless.</param>
/// <param name="Errors">The first of the rejected ones.</param>
internal sealed record CollectAnswer(int Accepted, int Rejected, IEnumerable<CollectError> Errors);

/// <summary>One rejected event.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Field">The field that breaks a rule.</param>
/// <param name="Detail">The rule, with its limit.</param>
internal sealed record CollectError(int Index, string Field, string Detail);
